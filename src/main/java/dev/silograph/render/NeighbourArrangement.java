package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Boxes and lines of a neighbourhood's picture, in pixels. Each line leaves a box at a place of its
 * own, and its label stands there beside the box that is farther from the root.
 */
final class NeighbourArrangement {

  static final int MARGIN = 24;

  /** Of a letter, about; there is no telling which font a reader has. */
  static final double LETTER = 7.6;

  private static final double SMALL_LETTER = 6;
  private static final int LEGEND = 40;
  private static final int LOWEST_BOX = 36;
  private static final int BETWEEN_BOXES = 14;
  private static final int LABEL_HEIGHT = 13;

  /** For lines to bend in. */
  private static final int BEND = 90;

  private final NeighbourLayout layout;
  private final Map<String, Box> boxes = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private double width;
  private double height;

  NeighbourArrangement(Neighbourhood around) {
    layout = new NeighbourLayout(around);
    Map<List<String>, List<Link>> bundles = new LinkedHashMap<>();
    for (Link link : around.links()) {
      bundles
          .computeIfAbsent(List.of(link.source(), link.target()), ends -> new ArrayList<>())
          .add(link);
    }
    bundles.forEach((ends, links) -> lines.add(line(ends.get(0), ends.get(1), links)));
    arrange();
    attach();
  }

  /** Side of a box. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** The place of a model. */
  record Box(double x, double y, double width, double height) {
    double middle() {
      return y + height / 2;
    }

    double edge(Side side) {
      return side == Side.LEFT ? x : x + width;
    }
  }

  /** Where a line meets a box; the place is known when all boxes have theirs. */
  static final class End {
    final String model;
    final Side side;
    final boolean labelled;
    double x;
    double y;

    End(String model, Side side, boolean labelled) {
      this.model = model;
      this.side = side;
      this.labelled = labelled;
    }
  }

  /** All references of one model to another. */
  record Line(End from, End to, List<Link> links) {
    End labelled() {
      return from.labelled ? from : to;
    }

    End other(End end) {
      return end == from ? to : from;
    }
  }

  Box box(String model) {
    return boxes.get(model);
  }

  List<Line> lines() {
    return lines;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  private Line line(String source, String target, List<Link> links) {
    int from = layout.columnOf(source);
    int to = layout.columnOf(target);
    boolean atSource = Math.abs(from) >= Math.abs(to);
    Side leaves = from <= to ? Side.RIGHT : Side.LEFT;
    Side arrives = from < to ? Side.LEFT : Side.RIGHT;
    return new Line(new End(source, leaves, atSource), new End(target, arrives, !atSource), links);
  }

  private List<End> ends(String model, Side side) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.from(), line.to()))
        .filter(end -> end.model.equals(model) && end.side == side)
        .toList();
  }

  private double heightOf(Model model) {
    long labels = 0;
    for (Side side : Side.values()) {
      long here = ends(model.key(), side).stream().filter(end -> end.labelled).count();
      labels = Math.max(labels, here);
    }
    return Math.max(LOWEST_BOX, labels * LABEL_HEIGHT + 8);
  }

  private void arrange() {
    double tallest = 0;
    for (List<Model> column : layout.columns()) {
      tallest = Math.max(tallest, heightOf(column));
    }
    double x = MARGIN;
    for (List<Model> column : layout.columns()) {
      double widest =
          column.stream().mapToDouble(model -> model.key().length() * LETTER + 24).max().orElse(0);
      double y = MARGIN + LEGEND + (tallest - heightOf(column)) / 2;
      for (Model model : column) {
        Box box = new Box(x, y, widest, heightOf(model));
        boxes.put(model.key(), box);
        y += box.height() + BETWEEN_BOXES;
      }
      x += widest + gapAfter(column);
    }
    width = x + MARGIN;
    height = MARGIN * 2 + LEGEND + tallest;
  }

  private double heightOf(List<Model> column) {
    return column.stream().mapToDouble(model -> heightOf(model) + BETWEEN_BOXES).sum()
        - BETWEEN_BOXES;
  }

  /** As wide as the longest label in it, and room for the lines to bend; nothing without a line. */
  private double gapAfter(List<Model> column) {
    int here = layout.columnOf(column.get(0).key());
    int longest =
        lines.stream()
            .filter(
                line ->
                    Math.min(layout.columnOf(line.from().model), layout.columnOf(line.to().model))
                        == here)
            .mapToInt(line -> NeighbourWords.links(line.links()).length())
            .max()
            .orElse(-1);
    return longest < 0 ? 0 : longest * SMALL_LETTER + BEND;
  }

  /** Spreads the lines of each side of a box by where they come from. */
  private void attach() {
    for (Map.Entry<String, Box> entry : boxes.entrySet()) {
      Box box = entry.getValue();
      for (Side side : Side.values()) {
        List<End> ends = new ArrayList<>(ends(entry.getKey(), side));
        ends.sort(Comparator.comparingDouble(this::farMiddle));
        for (int i = 0; i < ends.size(); i++) {
          ends.get(i).x = box.edge(side);
          ends.get(i).y = box.y() + box.height() * (i + 0.5) / ends.size();
        }
      }
    }
  }

  private double farMiddle(End end) {
    return lines.stream()
        .filter(line -> line.from() == end || line.to() == end)
        .mapToDouble(line -> boxes.get(line.other(end).model).middle())
        .findFirst()
        .orElse(0);
  }
}
