package dev.silograph.graph;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** The steps of a query's plan as rows: what feeds a step stands below it, further to the right. */
final class PlanRows {

  private static final String INDENT = "  ";

  private final boolean counted;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** What a step did. */
  record Counts(long rows, long accesses) {}

  PlanRows(boolean counted) {
    this.counted = counted;
  }

  /**
   * Adds a step.
   *
   * @param estimate of its rows, a number; null where there is none
   * @param counts null where it did not run
   */
  void add(int depth, String operator, String details, Object estimate, Counts counts) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Text(INDENT.repeat(depth) + operator));
    row.add(new Cell.Text(details));
    row.add(
        estimate instanceof Number number
            ? new Cell.Numeric(Math.round(number.doubleValue()))
            : new Cell.Null());
    if (counted) {
      row.add(counts == null ? new Cell.Null() : new Cell.Numeric(counts.rows()));
      row.add(counts == null ? new Cell.Null() : new Cell.Numeric(counts.accesses()));
    }
    rows.add(row);
  }

  ResultTable table() {
    List<String> columns = new ArrayList<>(List.of("operator", "details", "estimatedRows"));
    if (counted) {
      columns.addAll(List.of("rows", "dbHits"));
    }
    return new ResultTable(columns, rows, false);
  }
}
