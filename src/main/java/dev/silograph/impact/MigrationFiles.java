package dev.silograph.impact;

import dev.silograph.impact.MigrationStyle.Kind;
import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.MigrationFile;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The migrations that are still to be written for a removal, those of each app. */
final class MigrationFiles {

  private final GraphQuestions graph;
  private final Map<String, List<Target>> byApp = new LinkedHashMap<>();
  private final Map<String, MigrationNames> names = new LinkedHashMap<>();
  private final Map<String, MigrationStyle> styles = new LinkedHashMap<>();

  MigrationFiles(GraphQuestions graph, List<Target> targets) {
    this.graph = graph;
    for (Target target : targets) {
      if (target.key().contains(".")) {
        byApp.computeIfAbsent(target.app(), app -> new ArrayList<>()).add(target);
      }
    }
    byApp.keySet().forEach(app -> names.put(app, MigrationNames.of(app, graph)));
  }

  /** How an app's migrations delete. */
  MigrationStyle style(String app) {
    return styles.computeIfAbsent(app, each -> MigrationStyle.of(each, graph));
  }

  /** The name of the migration that a target's next phase is in; null where the app has none. */
  String name(Target target, Phase phase) {
    MigrationNames known = names.get(target.app());
    if (known == null || known.leaves().isEmpty()) {
      return null;
    }
    List<Target> all = byApp.get(target.app());
    boolean first = all.stream().anyMatch(each -> each.phase() == Phase.NONE);
    boolean phases =
        style(target.app()).inTwoPhases() && all.stream().anyMatch(t -> t.table() != null);
    boolean second = phases && phase == Phase.DROPPED;
    int ahead = second && first ? 2 : 1;
    return known.next(ahead, what(all), phases && !second ? "_pending" : "");
  }

  private static List<String> what(List<Target> targets) {
    return targets.stream()
        .map(t -> t.field() == null ? t.name() : t.name() + "_" + t.field())
        .toList();
  }

  /** The files, in the order in which they are run. */
  List<MigrationFile> all() {
    List<MigrationFile> files = new ArrayList<>(of(Phase.PENDING));
    files.addAll(of(Phase.DROPPED));
    return files;
  }

  /** The files of one phase. */
  List<MigrationFile> of(Phase phase) {
    List<MigrationFile> files = new ArrayList<>();
    byApp.forEach(
        (app, targets) -> {
          List<Target> due = targets.stream().filter(target -> isDue(target, phase)).toList();
          if (!due.isEmpty() && !names.get(app).leaves().isEmpty()) {
            files.add(file(app, due, phase));
          }
        });
    return files;
  }

  /** Whether a target has that phase before it; one without a table ends with the first. */
  private boolean isDue(Target target, Phase phase) {
    if (phase == Phase.PENDING) {
      return target.phase() == Phase.NONE;
    }
    return target.phase() != Phase.DROPPED
        && target.table() != null
        && style(target.app()).inTwoPhases();
  }

  private MigrationFile file(String app, List<Target> due, Phase phase) {
    MigrationStyle style = style(app);
    MigrationText text = new MigrationText(style);
    String name = name(due.get(0), phase);
    boolean second = phase == Phase.DROPPED;
    String before = name(due.get(0), Phase.PENDING);
    boolean both = byApp.get(app).stream().anyMatch(each -> each.phase() == Phase.NONE);
    List<String> leaves = second && both ? List.of(before) : names.get(app).leaves();
    leaves.forEach(leaf -> text.dependsOn(app, leaf));
    if (!second) {
      beforeIt(app, due)
          .forEach(other -> text.dependsOn(other, name(byApp.get(other).get(0), phase)));
    }
    if (second) {
      due.forEach(text::drop);
    } else {
      release(due, text, style);
    }
    return new MigrationFile(app, name, text.toString());
  }

  /**
   * The apps whose models refer to these, so that they have to be gone from the state first; of two
   * that refer to each other, those of the one that was named last.
   */
  private List<String> beforeIt(String app, List<Target> due) {
    List<String> apps = new ArrayList<>(byApp.keySet());
    return apps.stream()
        .filter(other -> refers(other, due))
        .filter(other -> apps.indexOf(other) > apps.indexOf(app) || !refers(app, byApp.get(other)))
        .filter(other -> !other.equals(app) && !names.get(other).leaves().isEmpty())
        .toList();
  }

  private boolean refers(String app, List<Target> targets) {
    return byApp.get(app).stream()
        .filter(source -> isDue(source, Phase.PENDING))
        .flatMap(source -> Outgoing.of(source.key(), graph).stream())
        .filter(reference -> !reference.hybrid())
        .anyMatch(reference -> targets.stream().anyMatch(t -> t.key().equals(reference.to())));
  }

  /** Models that refer to others that go with them are deleted before these. */
  private void release(List<Target> due, MigrationText text, MigrationStyle style) {
    Map<Target, List<Outgoing>> outgoing = new LinkedHashMap<>();
    due.forEach(target -> outgoing.put(target, Outgoing.of(target.key(), graph)));
    outgoing.forEach(
        (target, references) -> {
          for (Outgoing reference : references) {
            boolean own = target.field() == null || target.field().equals(reference.field());
            if (style.inTwoPhases() && own && isHeld(target, reference)) {
              text.release(target, reference);
            } else if (style.kind() == Kind.PLAIN
                && target.field() == null
                && goesToo(reference, target, due)) {
              text.removeField(target, reference.field());
            }
          }
        });
    ordered(outgoing).forEach(text::move);
  }

  /** A column that code no longer fills has to be nullable, too. */
  private static boolean isHeld(Target target, Outgoing reference) {
    return reference.isHeld() || target.field() != null && !reference.nullable();
  }

  private static boolean goesToo(Outgoing reference, Target source, List<Target> due) {
    return due.stream()
        .anyMatch(other -> !other.equals(source) && other.key().equals(reference.to()));
  }

  private static List<Target> ordered(Map<Target, List<Outgoing>> outgoing) {
    List<Target> left = new ArrayList<>(outgoing.keySet());
    List<Target> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Target next =
          left.stream()
              .filter(
                  target ->
                      left.stream()
                          .filter(other -> !other.equals(target))
                          .flatMap(other -> outgoing.get(other).stream())
                          .noneMatch(reference -> reference.to().equals(target.key())))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }
}
