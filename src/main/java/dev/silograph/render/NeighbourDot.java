package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.util.List;

/** A neighbourhood in Graphviz' language. */
final class NeighbourDot {

  private NeighbourDot() {}

  static void write(Neighbourhood around, Appendable out) throws IOException {
    out.append("digraph ").append(quoted(around.root())).append(" {\n");
    out.append("  rankdir=LR;\n");
    out.append("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (Model model : around.models()) {
      SiloPalette.Shade shade = SiloPalette.of(model.silos());
      String silos = model.silos().isEmpty() ? "" : "\n" + NeighbourWords.silos(model);
      out.append("  " + quoted(model.key()))
          .append(" [label=" + quoted(model.key() + silos))
          .append(", fillcolor=\"" + shade.fill() + "\", color=\"" + shade.line() + "\"")
          .append(model.distance() == 0 ? ", penwidth=3];\n" : "];\n");
    }
    for (Link link : around.links()) {
      out.append("  " + quoted(link.source()) + " -> " + quoted(link.target()))
          .append(" [label=" + quoted(NeighbourWords.links(List.of(link))))
          .append(link.crossesSilo() ? ", color=\"" + SiloPalette.CROSSING + "\"" : "")
          .append(link.crossesSilo() || link.isImplicit() ? ", style=dashed];\n" : "];\n");
    }
    out.append("}\n");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
