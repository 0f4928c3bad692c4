package dev.silograph.shell;

import dev.silograph.app.GraphChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an index has changed, in one line. */
final class ChangeText {

  /** So many are named. */
  private static final int NAMED = 3;

  private ChangeText() {}

  /** Such as {@code models: 1 added (sentry.note); references: 2 changed (…)}. */
  static String of(GraphChanges changes) {
    if (changes.isEmpty()) {
      return "no model and no reference is different";
    }
    List<String> parts = new ArrayList<>();
    add(parts, "models", changes.models());
    add(parts, "references", changes.references());
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, GraphChanges.Of changes) {
    List<String> kinds = new ArrayList<>();
    add(kinds, "added", changes.added());
    add(kinds, "removed", changes.removed());
    add(kinds, "changed", changes.changed());
    if (!kinds.isEmpty()) {
      parts.add(what + ": " + String.join(", ", kinds));
    }
  }

  private static void add(List<String> kinds, String kind, Set<String> keys) {
    if (!keys.isEmpty()) {
      String named = String.join(", ", keys.stream().limit(NAMED).toList());
      kinds.add(keys.size() + " " + kind + " (" + named + (keys.size() > NAMED ? ", …)" : ")"));
    }
  }
}
