package dev.silograph.result;

import java.util.List;

/**
 * The rows of one question.
 *
 * @param columns names in order
 * @param rows each as long as {@code columns}
 * @param truncated whether a row limit cut the result short
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean truncated) {

  private static final Cell INFORMATION = new Cell.Text("info");

  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * How many rows are findings where the question is a rule: all, less those that say of
   * themselves, in a column {@code severity}, that they are an information.
   */
  public int findings() {
    int severity = columns.indexOf("severity");
    return (int)
        rows.stream().filter(row -> severity < 0 || !INFORMATION.equals(row.get(severity))).count();
  }

  /** Hands all of it over. */
  public void giveTo(RowConsumer consumer) {
    consumer.columns(columns);
    rows.forEach(consumer::row);
  }
}
