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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each model of a neighbourhood stands in a picture: in the middle the root, in a column to
 * the right of each model what it refers to, to the left what refers to it. In a column, models
 * stand near those that they are connected with.
 *
 * <p>The columns are given, which is most of what a layout program would find out; and those that
 * run on Java are far larger than this, or licensed in a way that the GPL does not go with.
 */
final class NeighbourLayout {

  private static final int SWEEPS = 4;

  private final SortedMap<Integer, List<Model>> columns = new TreeMap<>();
  private final Map<String, Integer> columnOf = new LinkedHashMap<>();
  private final Map<String, List<String>> connected = new HashMap<>();

  NeighbourLayout(Neighbourhood around) {
    Map<Integer, List<Model>> byDistance = new TreeMap<>();
    for (Model model : around.models()) {
      byDistance.computeIfAbsent(model.distance(), distance -> new ArrayList<>()).add(model);
    }
    for (Link link : around.links()) {
      connect(link.source(), link.target());
      connect(link.target(), link.source());
    }
    byDistance.values().forEach(models -> models.forEach(model -> place(model, around)));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      columns.values().forEach(this::order);
    }
  }

  /** From left to right, each from top to bottom. */
  List<List<Model>> columns() {
    return List.copyOf(columns.values());
  }

  /** Which column a model stands in; 0 is the root's. */
  int columnOf(String key) {
    return columnOf.get(key);
  }

  private void connect(String one, String other) {
    connected.computeIfAbsent(one, key -> new ArrayList<>()).add(other);
  }

  /** One column farther than the nearer model that it is connected with, on the same side. */
  private void place(Model model, Neighbourhood around) {
    int column = 0;
    for (Link link : around.links()) {
      boolean refers = link.source().equals(model.key());
      String other = refers ? link.target() : link.source();
      Integer there = columnOf.get(other);
      boolean touches = refers || link.target().equals(model.key());
      if (touches && there != null && Math.abs(there) == model.distance() - 1) {
        column = there == 0 ? (refers ? -1 : 1) : there + Integer.signum(there);
        // What the root refers to stays on the right, even if it refers to the root as well.
        if (column > 0) {
          break;
        }
      }
    }
    columnOf.put(model.key(), column);
    columns.computeIfAbsent(column, index -> new ArrayList<>()).add(model);
  }

  /** Sorts a column by the mean place of what each model is connected with in other columns. */
  private void order(List<Model> column) {
    Map<String, Double> means = new HashMap<>();
    for (Model model : column) {
      means.put(model.key(), mean(model));
    }
    column.sort(
        Comparator.comparingDouble((Model model) -> means.get(model.key()))
            .thenComparing(Model::key));
  }

  private double mean(Model model) {
    int own = columnOf(model.key());
    return connected.getOrDefault(model.key(), List.of()).stream()
        .filter(other -> columnOf(other) != own)
        .mapToDouble(this::height)
        .average()
        .orElse(0.5);
  }

  /** From 0 at the top of its column to 1 at its foot. */
  private double height(String key) {
    List<Model> column = columns.get(columnOf(key));
    for (int i = 0; i < column.size(); i++) {
      if (column.get(i).key().equals(key)) {
        return (i + 0.5) / column.size();
      }
    }
    return 0.5;
  }
}
