package dev.silograph.shell;

import dev.silograph.result.Cell;
import java.util.List;
import java.util.Map;

/**
 * Where what a row tells of stands.
 *
 * @param repo name of the checkout, or null where the row does not say
 * @param file relative to the checkout's root
 * @param line 1-based, or 1 where the row does not say
 */
record RowPlace(String repo, String file, long line) {

  /** The place that a row has in its columns, or else in the first node that has one; or null. */
  static RowPlace of(List<String> columns, List<Cell> row) {
    RowPlace own = of(name -> at(columns, row, name));
    if (own != null) {
      return own;
    }
    for (Cell cell : row) {
      Map<String, Cell> properties = properties(cell);
      RowPlace place = of(properties::get);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static RowPlace of(java.util.function.Function<String, Cell> values) {
    if (!(values.apply("file") instanceof Cell.Text file)) {
      return null;
    }
    String repo = values.apply("repo") instanceof Cell.Text text ? text.value() : null;
    long line =
        values.apply("line") instanceof Cell.Numeric number ? number.value().longValue() : 1;
    return new RowPlace(repo, file.value(), line);
  }

  private static Cell at(List<String> columns, List<Cell> row, String name) {
    int column = columns.indexOf(name);
    return column < 0 ? null : row.get(column);
  }

  private static Map<String, Cell> properties(Cell cell) {
    if (cell instanceof Cell.NodeCell node) {
      return node.properties();
    }
    if (cell instanceof Cell.RelationshipCell relationship) {
      return relationship.properties();
    }
    return cell instanceof Cell.MapCell map ? map.values() : Map.of();
  }
}
