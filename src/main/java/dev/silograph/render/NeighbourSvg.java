package dev.silograph.render;

import dev.silograph.render.NeighbourArrangement.Box;
import dev.silograph.render.NeighbourArrangement.End;
import dev.silograph.render.NeighbourArrangement.Line;
import dev.silograph.render.NeighbourArrangement.Side;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A neighbourhood as a picture. */
final class NeighbourSvg {

  private static final int MARGIN = NeighbourArrangement.MARGIN;
  private static final double LETTER = NeighbourArrangement.LETTER;
  private static final String INK = "#0f172a";
  private static final String FAINT_INK = "#475569";

  private final Neighbourhood around;
  private final Appendable out;
  private final NeighbourArrangement arrangement;
  private final Map<String, SiloPalette.Shade> silos = new LinkedHashMap<>();

  NeighbourSvg(Neighbourhood around, Appendable out) {
    this.around = around;
    this.out = out;
    this.arrangement = new NeighbourArrangement(around);
    for (Model model : around.models()) {
      String name = model.silos().isEmpty() ? "no silo" : NeighbourWords.silos(model);
      silos.put(name, SiloPalette.of(model.silos()));
    }
  }

  void write() throws IOException {
    double width = Math.max(arrangement.width(), legendWidth());
    print(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\""
            + " viewBox=\"0 0 %1$.0f %2$.0f\" font-family=\"ui-sans-serif, sans-serif\""
            + " font-size=\"12\">",
        width, arrangement.height());
    print("<title>%s and its references</title>", escaped(around.root()));
    print("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
    marker("inside", SiloPalette.INSIDE);
    marker("crossing", SiloPalette.CROSSING);
    legend();
    for (Line line : arrangement.lines()) {
      line(line);
    }
    for (Line line : arrangement.lines()) {
      label(line);
    }
    for (Model model : around.models()) {
      box(model);
    }
    print("</svg>");
  }

  private void marker(String id, String colour) throws IOException {
    print(
        "<defs><marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"%s\"/>"
            + "</marker></defs>",
        id, colour);
  }

  private void legend() throws IOException {
    double x = MARGIN;
    for (Map.Entry<String, SiloPalette.Shade> silo : silos.entrySet()) {
      print(
          "<rect x=\"%.0f\" y=\"%d\" width=\"14\" height=\"14\" rx=\"3\" fill=\"%s\""
              + " stroke=\"%s\"/>",
          x, MARGIN, silo.getValue().fill(), silo.getValue().line());
      text(x + 20, MARGIN + 11, "start", INK, silo.getKey());
      x += 42 + silo.getKey().length() * LETTER;
    }
    x = legend(x, SiloPalette.CROSSING, "5 3", "across silos");
    legend(x, SiloPalette.INSIDE, "1 3", "implicit");
  }

  /** Gives where the next one begins. */
  private double legend(double x, String colour, String dashes, String words) throws IOException {
    print(
        "<path d=\"M%.0f %d h30\" stroke=\"%s\" stroke-dasharray=\"%s\" fill=\"none\"/>",
        x, MARGIN + 7, colour, dashes);
    text(x + 36, MARGIN + 11, "start", INK, words);
    return x + 58 + words.length() * LETTER;
  }

  private double legendWidth() {
    double names = silos.keySet().stream().mapToDouble(name -> 42 + name.length() * LETTER).sum();
    return 2 * MARGIN + names + 116 + 20 * LETTER;
  }

  private void line(Line line) throws IOException {
    boolean crossing = line.links().stream().anyMatch(Link::crossesSilo);
    boolean implicit = line.links().stream().allMatch(Link::isImplicit);
    End from = line.from();
    End to = line.to();
    double bend = from.side == to.side ? 46 : Math.abs(to.x - from.x) / 2;
    print(
        "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\"%s"
            + " marker-end=\"url(#%s)\"/>",
        from.x,
        from.y,
        from.x + (from.side == Side.RIGHT ? bend : -bend),
        from.y,
        to.x + (to.side == Side.RIGHT ? bend : -bend),
        to.y,
        to.x,
        to.y,
        crossing ? SiloPalette.CROSSING : SiloPalette.INSIDE,
        crossing ? " stroke-dasharray=\"5 3\"" : implicit ? " stroke-dasharray=\"1 3\"" : "",
        crossing ? "crossing" : "inside");
  }

  private void label(Line line) throws IOException {
    End end = line.labelled();
    boolean left = end.side == Side.LEFT;
    boolean crossing = line.links().stream().anyMatch(Link::crossesSilo);
    // A margin of white keeps it readable where a line runs below it.
    print("<g font-size=\"10\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\">");
    text(
        end.x + (left ? -12 : 12),
        end.y + 3.5,
        left ? "end" : "start",
        crossing ? SiloPalette.CROSSING : FAINT_INK,
        NeighbourWords.links(line.links()));
    print("</g>");
  }

  private void box(Model model) throws IOException {
    Box box = arrangement.box(model.key());
    SiloPalette.Shade shade = SiloPalette.of(model.silos());
    boolean root = model.key().equals(around.root());
    print(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\" fill=\"%s\""
            + " stroke=\"%s\" stroke-width=\"%s\"/>",
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        shade.fill(),
        shade.line(),
        root ? "2.5" : "1");
    text(box.x() + box.width() / 2, box.middle() + 4, "middle", INK, model.key());
  }

  private void text(double x, double y, String anchor, String colour, String text)
      throws IOException {
    print(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor, colour, escaped(text));
  }

  private void print(String pattern, Object... values) throws IOException {
    out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }

  private static String escaped(String text) {
    return DisplayText.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
