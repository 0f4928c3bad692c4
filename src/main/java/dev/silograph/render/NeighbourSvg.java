package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A neighbourhood as a picture. */
final class NeighbourSvg {

  private static final int MARGIN = 24;
  private static final int BOX_HEIGHT = 36;
  private static final int ROW = 52;

  /** Of a letter, about; there is no telling which font a reader has. */
  private static final double LETTER = 7.3;

  private static final double SMALL_LETTER = 5.6;
  private static final int LEGEND = 40;

  private final Neighbourhood around;
  private final Appendable out;
  private final NeighbourLayout layout;
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<List<String>, List<Link>> bundles = new LinkedHashMap<>();
  private double width;
  private double height;

  NeighbourSvg(Neighbourhood around, Appendable out) {
    this.around = around;
    this.out = out;
    this.layout = new NeighbourLayout(around);
    for (Link link : around.links()) {
      bundles
          .computeIfAbsent(List.of(link.source(), link.target()), ends -> new ArrayList<>())
          .add(link);
    }
    arrange();
  }

  /** The place of a model. */
  private record Box(double x, double y, double width) {
    double right() {
      return x + width;
    }

    double middle() {
      return y + BOX_HEIGHT / 2.0;
    }
  }

  private void arrange() {
    int rows = layout.columns().stream().mapToInt(List::size).max().orElse(1);
    double x = MARGIN;
    for (List<Model> column : layout.columns()) {
      double widest =
          column.stream().mapToDouble(model -> model.key().length() * LETTER + 24).max().orElse(0);
      double y = MARGIN + LEGEND + (rows - column.size()) * ROW / 2.0;
      for (Model model : column) {
        boxes.put(model.key(), new Box(x, y, widest));
        y += ROW;
      }
      width = x + widest + MARGIN;
      x += widest + gapAfter(column);
    }
    height = MARGIN * 2 + LEGEND + rows * ROW;
  }

  /** As wide as the longest label beside a box needs, and room for the lines to bend. */
  private double gapAfter(List<Model> column) {
    int here = layout.columnOf(column.get(0).key());
    int longest =
        bundles.entrySet().stream()
            .filter(
                bundle ->
                    Math.min(
                            layout.columnOf(bundle.getKey().get(0)),
                            layout.columnOf(bundle.getKey().get(1)))
                        == here)
            .mapToInt(bundle -> NeighbourWords.links(bundle.getValue()).length())
            .max()
            .orElse(0);
    return longest * SMALL_LETTER + 90;
  }

  void write() throws IOException {
    out.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\" font-family=\"ui-sans-serif, sans-serif\""
                + " font-size=\"12\">\n",
            width, height, width, height));
    out.append("<title>" + escaped(around.root()) + " and its references</title>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    out.append("<defs>\n");
    marker("inside", SiloPalette.INSIDE);
    marker("crossing", SiloPalette.CROSSING);
    out.append("</defs>\n");
    legend();
    for (Map.Entry<List<String>, List<Link>> bundle : bundles.entrySet()) {
      line(bundle.getKey().get(0), bundle.getKey().get(1), bundle.getValue());
    }
    for (Model model : around.models()) {
      box(model);
    }
    out.append("</svg>\n");
  }

  private void marker(String id, String colour) throws IOException {
    out.append(
        format(
            "<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
                + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"%s\"/>"
                + "</marker>\n",
            id, colour));
  }

  private void legend() throws IOException {
    Map<String, SiloPalette.Shade> silos = new LinkedHashMap<>();
    for (Model model : around.models()) {
      String name = model.silos().isEmpty() ? "no silo" : NeighbourWords.silos(model);
      silos.put(name, SiloPalette.of(model.silos()));
    }
    double x = MARGIN;
    for (Map.Entry<String, SiloPalette.Shade> silo : silos.entrySet()) {
      out.append(
          format(
              "<rect x=\"%.0f\" y=\"%d\" width=\"14\" height=\"14\" rx=\"3\" fill=\"%s\""
                  + " stroke=\"%s\"/>\n",
              x, MARGIN, silo.getValue().fill(), silo.getValue().line()));
      text(x + 20, MARGIN + 11, "start", "#0f172a", silo.getKey());
      x += 20 + silo.getKey().length() * LETTER + 22;
    }
    out.append(
        format(
            "<path d=\"M%.0f %d h30\" stroke=\"%s\" stroke-dasharray=\"5 3\" fill=\"none\"/>\n",
            x, MARGIN + 7, SiloPalette.CROSSING));
    text(x + 36, MARGIN + 11, "start", "#0f172a", "across silos");
    width = Math.max(width, x + 36 + 12 * LETTER + MARGIN);
  }

  private void line(String source, String target, List<Link> links) throws IOException {
    Box from = boxes.get(source);
    Box to = boxes.get(target);
    int columns = layout.columnOf(target) - layout.columnOf(source);
    boolean crossing = links.stream().anyMatch(Link::crossesSilo);
    boolean implicit = links.stream().allMatch(Link::isImplicit);
    double x1 = columns < 0 ? from.x() : from.right();
    double x2 = columns > 0 ? to.x() : to.right();
    double bend = columns == 0 ? 40 : Math.abs(x2 - x1) / 2;
    double c1 = columns < 0 ? x1 - bend : x1 + bend;
    double c2 = columns > 0 ? x2 - bend : x2 + bend;
    double lift = source.equals(target) ? BOX_HEIGHT / 4.0 : 0;
    out.append(
        format(
            "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\""
                + "%s marker-end=\"url(#%s)\"/>\n",
            x1,
            from.middle() - lift,
            c1,
            from.middle() - lift,
            c2,
            to.middle() + lift,
            x2,
            to.middle() + lift,
            crossing ? SiloPalette.CROSSING : SiloPalette.INSIDE,
            crossing ? " stroke-dasharray=\"5 3\"" : implicit ? " stroke-dasharray=\"1 3\"" : "",
            crossing ? "crossing" : "inside"));
    label(source, target, links, crossing);
  }

  /** Beside the box that is farther from the root, where lines have not met yet. */
  private void label(String source, String target, List<Link> links, boolean crossing)
      throws IOException {
    int from = layout.columnOf(source);
    int to = layout.columnOf(target);
    Box box = boxes.get(Math.abs(from) >= Math.abs(to) ? source : target);
    int column = Math.abs(from) >= Math.abs(to) ? from : to;
    String colour = crossing ? SiloPalette.CROSSING : "#475569";
    boolean onLeft = column > 0 && from != to;
    double x = onLeft ? box.x() - 10 : box.right() + 10;
    double y = box.middle() - 5 - (from == to ? 8 : 0);
    out.append("<g font-size=\"10\">");
    text(x, y, onLeft ? "end" : "start", colour, NeighbourWords.links(links));
    out.append("</g>\n");
  }

  private void box(Model model) throws IOException {
    Box box = boxes.get(model.key());
    SiloPalette.Shade shade = SiloPalette.of(model.silos());
    boolean root = model.key().equals(around.root());
    out.append(
        format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"6\" fill=\"%s\""
                + " stroke=\"%s\" stroke-width=\"%s\"/>\n",
            box.x(),
            box.y(),
            box.width(),
            BOX_HEIGHT,
            shade.fill(),
            shade.line(),
            root ? "2.5" : "1"));
    text(box.x() + box.width() / 2, box.middle() + 4, "middle", "#0f172a", model.key());
  }

  private void text(double x, double y, String anchor, String colour, String text)
      throws IOException {
    out.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
            x, y, anchor, colour, escaped(text)));
  }

  private static String escaped(String text) {
    return DisplayText.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
