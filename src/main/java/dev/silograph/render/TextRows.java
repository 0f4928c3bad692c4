package dev.silograph.render;

import dev.silograph.result.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A format whose rows are each written on their own: what comes before, each row, what follows. */
abstract class TextRows implements RowWriter {

  private final Appendable out;
  private List<String> columns = List.of();
  private long number;

  TextRows(Appendable out) {
    this.out = out;
  }

  /** What stands before the first row. */
  abstract String head(List<String> columns);

  /**
   * One row.
   *
   * @param number counted from 1
   */
  abstract String row(List<String> columns, List<Cell> cells, long number);

  /** What stands after the last of so many rows. */
  String foot(long rows) {
    return "";
  }

  @Override
  public final void columns(List<String> names) {
    columns = List.copyOf(names);
    append(head(columns));
  }

  @Override
  public final void row(List<Cell> cells) {
    number++;
    append(row(columns, cells, number));
  }

  @Override
  public final void end() {
    append(foot(number));
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
