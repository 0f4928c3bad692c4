package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws a neighbourhood as a tree: below each model those that are one reference farther from the
 * root, each once. Arrows point where references do.
 */
final class NeighbourTree {

  private final Neighbourhood around;
  private final Drawing drawing;
  private final Appendable out;
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, List<Link>> links = new LinkedHashMap<>();
  private final Set<String> drawn = new HashSet<>();

  NeighbourTree(Neighbourhood around, Drawing drawing, Appendable out) {
    this.around = around;
    this.drawing = drawing;
    this.out = out;
    around.models().forEach(model -> models.put(model.key(), model));
    for (Link link : around.links()) {
      links.computeIfAbsent(link.source(), key -> new ArrayList<>()).add(link);
      if (!link.source().equals(link.target())) {
        links.computeIfAbsent(link.target(), key -> new ArrayList<>()).add(link);
      }
    }
  }

  void write() throws IOException {
    Model root = models.get(around.root());
    out.append(drawing.bold(DisplayText.visible(root.key()))).append(silos(root)).append('\n');
    drawn.add(root.key());
    branches(root, "");
    int others = models.size() - 1;
    String counted = others == 1 ? "1 model" : others + " models";
    String hops = around.depth() == 1 ? "1 reference" : around.depth() + " references";
    out.append(drawing.faint(counted + " at most " + hops + " away")).append('\n');
  }

  /** The references of one model to another, or the other way round. */
  private record Branch(Model model, boolean outbound, List<Link> links) {}

  private void branches(Model at, String indent) throws IOException {
    List<Branch> branches = List.copyOf(below(at));
    for (int i = 0; i < branches.size(); i++) {
      boolean last = i == branches.size() - 1;
      Branch branch = branches.get(i);
      boolean again = !drawn.add(branch.model().key());
      String where = again && hasMore(branch.model()) ? " (see above)" : "";
      line(branch, indent + (last ? corner() : tee()), branch.model() == at ? " (itself)" : where);
      if (!again) {
        branches(branch.model(), indent + (last ? "   " : bar()));
      }
    }
  }

  /** What the model refers to, then what refers to it; what leads back to the root is no branch. */
  private Collection<Branch> below(Model at) {
    Map<String, Branch> branches = new LinkedHashMap<>();
    for (boolean outbound : new boolean[] {true, false}) {
      for (Link link : links.getOrDefault(at.key(), List.of())) {
        boolean leads = (outbound ? link.source() : link.target()).equals(at.key());
        Model other = models.get(outbound ? link.target() : link.source());
        boolean self = link.source().equals(link.target());
        boolean farther = self ? outbound : other.distance() > at.distance();
        if (leads && farther) {
          branches
              .computeIfAbsent(
                  (outbound ? ">" : "<") + other.key(),
                  key -> new Branch(other, outbound, new ArrayList<>()))
              .links()
              .add(link);
        }
      }
    }
    return branches.values();
  }

  private boolean hasMore(Model model) {
    return links.getOrDefault(model.key(), List.of()).stream()
        .map(link -> models.get(link.source().equals(model.key()) ? link.target() : link.source()))
        .anyMatch(other -> other.distance() > model.distance());
  }

  private void line(Branch branch, String lead, String note) throws IOException {
    boolean crosses = branch.links().stream().anyMatch(Link::crossesSilo);
    String fields = DisplayText.visible(NeighbourWords.links(branch.links()));
    String text = fields + (crosses ? ", across silos" : "");
    out.append(drawing.faint(lead))
        .append(branch.outbound() ? outward() : inward())
        .append(DisplayText.visible(branch.model().key()))
        .append(silos(branch.model()))
        .append(": ")
        .append(crosses ? drawing.ofSeverity("warning", text) : text)
        .append(drawing.faint(note))
        .append('\n');
  }

  private String silos(Model model) {
    return model.silos().isEmpty()
        ? ""
        : " ("
            + String.join(
                "+", model.silos().stream().map(silo -> drawing.ofSilo(silo, silo)).toList())
            + ")";
  }

  private String outward() {
    return drawing.unicode() ? "→ " : "-> ";
  }

  private String inward() {
    return drawing.unicode() ? "← " : "<- ";
  }

  private String tee() {
    return drawing.unicode() ? "├─ " : "|- ";
  }

  private String corner() {
    return drawing.unicode() ? "└─ " : "`- ";
  }

  private String bar() {
    return drawing.unicode() ? "│  " : "|  ";
  }
}
