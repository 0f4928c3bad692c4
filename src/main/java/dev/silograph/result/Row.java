package dev.silograph.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of an answer, by column. What the row does not have is null, false, 0 or empty. */
public final class Row {

  private final Map<String, Cell> cells;

  private Row(Map<String, Cell> cells) {
    this.cells = cells;
  }

  /** The rows of a table, in its order. */
  public static List<Row> of(ResultTable table) {
    List<Row> rows = new ArrayList<>();
    for (List<Cell> values : table.rows()) {
      rows.add(of(table.columns(), values));
    }
    return rows;
  }

  private static Row of(List<String> columns, List<Cell> values) {
    Map<String, Cell> cells = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(columns.get(i), values.get(i));
    }
    return new Row(cells);
  }

  /** A text; null where it is none. */
  public String text(String column) {
    return cells.get(column) instanceof Cell.Text text ? text.value() : null;
  }

  /** Whether it is true. */
  public boolean is(String column) {
    return cells.get(column) instanceof Cell.Bool bool && bool.value();
  }

  /** Whether it is known to be false, and not only absent. */
  public boolean isNot(String column) {
    return cells.get(column) instanceof Cell.Bool bool && !bool.value();
  }

  /** A whole number; 0 where it is none. */
  public long number(String column) {
    return cells.get(column) instanceof Cell.Numeric number ? number.value().longValue() : 0;
  }

  /** The texts of a list; empty text for what is none. */
  public List<String> texts(String column) {
    List<String> texts = new ArrayList<>();
    for (Cell each : list(column)) {
      texts.add(each instanceof Cell.Text text ? text.value() : "");
    }
    return texts;
  }

  /** The numbers of a list. */
  public List<Long> numbers(String column) {
    List<Long> numbers = new ArrayList<>();
    for (Cell each : list(column)) {
      if (each instanceof Cell.Numeric number) {
        numbers.add(number.value().longValue());
      }
    }
    return numbers;
  }

  /** The lists of a list, each as a row of its own with these columns. */
  public List<Row> lists(String column, List<String> columns) {
    List<Row> rows = new ArrayList<>();
    for (Cell each : list(column)) {
      if (each instanceof Cell.ListCell list) {
        rows.add(of(columns, list.values()));
      }
    }
    return rows;
  }

  /** What {@code repo}, {@code file} and {@code line} say; null where there is no file. */
  public Place place() {
    return text("file") == null ? null : new Place(text("repo"), text("file"), number("line"));
  }

  private List<Cell> list(String column) {
    return cells.get(column) instanceof Cell.ListCell list ? list.values() : List.of();
  }
}
