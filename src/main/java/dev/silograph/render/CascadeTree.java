package dev.silograph.render;

import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Hop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws what goes with a row as a tree. A model that is reached twice is expanded once. */
final class CascadeTree {

  private final Map<String, Map<String, List<Hop>>> hops = new LinkedHashMap<>();
  private final Set<String> drawn = new HashSet<>();
  private final List<String> lines = new ArrayList<>();
  private final boolean unicode;

  private CascadeTree(Impact impact, boolean unicode) {
    this.unicode = unicode;
    for (Hop hop : impact.hops()) {
      hops.computeIfAbsent(hop.source(), source -> new LinkedHashMap<>())
          .computeIfAbsent(hop.model(), model -> new ArrayList<>())
          .add(hop);
    }
  }

  /** The lines of the tree of every root. */
  static List<String> lines(Impact impact, boolean unicode) {
    CascadeTree tree = new CascadeTree(impact, unicode);
    for (String root : impact.roots()) {
      tree.lines.add(root);
      tree.drawn.add(root);
      tree.branches(root, "");
    }
    return tree.lines;
  }

  private void branches(String source, String indent) {
    List<Map.Entry<String, List<Hop>>> below =
        List.copyOf(hops.getOrDefault(source, Map.of()).entrySet());
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      List<Hop> ways = below.get(i).getValue();
      String model = below.get(i).getKey();
      boolean expanded = ways.stream().anyMatch(Hop::first);
      lines.add(
          indent + (last ? corner() : tee()) + model + ": " + text(ways) + mark(model, expanded));
      if (expanded) {
        drawn.add(model);
        branches(model, indent + (last ? "   " : bar()));
      }
    }
  }

  /** Where the rest of a model that is expanded elsewhere stands. */
  private String mark(String model, boolean expanded) {
    boolean more = !expanded && hops.containsKey(model);
    return more ? drawn.contains(model) ? " (see above)" : " (see below)" : "";
  }

  private static String text(List<Hop> ways) {
    return ways.stream()
        .map(hop -> text(hop) + (hop.place() == null ? "" : ", " + PlanWords.where(hop.place())))
        .collect(Collectors.joining("; "));
  }

  /** A hop without its model, such as {@code CASCADE monitor, eventual, across silos}. */
  static String text(Hop hop) {
    StringBuilder text = new StringBuilder(hop.rule()).append(", ").append(hop.timing());
    if (hop.crossesSilo()) {
      text.append(", across silos");
    }
    if (hop.inBulk()) {
      text.append(
          hop.enforced()
              ? ", refused by the database where the task deletes in bulk"
              : ", left dangling where the task deletes in bulk");
    }
    return text.toString();
  }

  private String tee() {
    return unicode ? "├─ " : "|- ";
  }

  private String corner() {
    return unicode ? "└─ " : "`- ";
  }

  private String bar() {
    return unicode ? "│  " : "|  ";
  }
}
