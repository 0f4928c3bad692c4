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

  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
