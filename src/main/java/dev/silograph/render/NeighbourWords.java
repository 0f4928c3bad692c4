package dev.silograph.render;

import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a neighbourhood in words, without layout. */
final class NeighbourWords {

  private NeighbourWords() {}

  /** {@code project (CASCADE); owner_id (SET_NULL, implicit)}. */
  static String links(List<Link> links) {
    return links.stream().map(NeighbourWords::link).collect(Collectors.joining("; "));
  }

  private static String link(Link link) {
    String what = link.field() == null ? link.kind() : link.field();
    String rule =
        link.isImplicit()
            ? "implicit"
            : link.onDelete() != null
                ? link.onDelete()
                : link.kind().equals("ManyToManyField") ? "many-to-many" : "";
    return what + (rule.isEmpty() ? "" : " " + rule);
  }

  static String silos(Model model) {
    return String.join("+", model.silos());
  }
}
