package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A neighbourhood as a diagram of Mermaid, which GitHub draws. */
final class NeighbourMermaid {

  private NeighbourMermaid() {}

  static void write(Neighbourhood around, Appendable out) throws IOException {
    out.append("graph LR\n");
    Map<String, String> ids = new LinkedHashMap<>();
    Map<List<String>, String> classes = new LinkedHashMap<>();
    for (Model model : around.models()) {
      String id = "m" + ids.size();
      ids.put(model.key(), id);
      String silo = classes.computeIfAbsent(model.silos(), silos -> "s" + classes.size());
      String silos = model.silos().isEmpty() ? "" : "<br/>" + NeighbourWords.silos(model);
      out.append(
          "  " + id + "[\"" + escaped(model.key()) + escaped(silos) + "\"]:::" + silo + "\n");
    }
    for (Link link : around.links()) {
      String arrow = link.crossesSilo() || link.isImplicit() ? "-.->" : "-->";
      String label = escaped(NeighbourWords.links(List.of(link)));
      out.append(
          "  "
              + (ids.get(link.source()) + " " + arrow + "|\"" + label + "\"| ")
              + (ids.get(link.target()) + "\n"));
    }
    for (Map.Entry<List<String>, String> each : classes.entrySet()) {
      SiloPalette.Shade shade = SiloPalette.of(each.getKey());
      out.append(
          "  classDef %s fill:%s,stroke:%s,color:#0f172a%n"
              .formatted(each.getValue(), shade.fill(), shade.line())
              .replace(System.lineSeparator(), "\n"));
    }
    out.append("  style m0 stroke-width:3px\n");
  }

  private static String escaped(String text) {
    return DisplayText.visible(text).replace("\"", "#quot;").replace("`", "#96;");
  }
}
