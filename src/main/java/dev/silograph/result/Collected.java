package dev.silograph.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Holds all that a question gives. */
public final class Collected implements RowConsumer {

  private final List<List<Cell>> rows = new ArrayList<>();
  private List<String> columns = List.of();
  private Supplier<List<UnknownName>> unknown = List::of;

  @Override
  public void unknown(Supplier<List<UnknownName>> names) {
    unknown = names;
  }

  @Override
  public void columns(List<String> names) {
    columns = names;
  }

  @Override
  public void row(List<Cell> cells) {
    rows.add(cells);
  }

  /**
   * The rows so far.
   *
   * @param truncated whether a row limit cut them short
   */
  public ResultTable table(boolean truncated) {
    return new ResultTable(columns, rows, truncated);
  }

  /** As {@link RowConsumer#unknown} was told. */
  public List<UnknownName> unknown() {
    return unknown.get();
  }
}
