package dev.silograph.result;

import java.util.List;
import java.util.function.Supplier;

/** Takes the rows of a question one by one, so that a long result is never held whole. */
public interface RowConsumer {

  /**
   * Called before {@link #columns} of a question that only reads; again where it is asked anew.
   *
   * @param names those in the question that mean nothing here; to be looked for when wanted
   */
  default void unknown(Supplier<List<UnknownName>> names) {}

  /** Called once, before any row, also when there is none. */
  void columns(List<String> names);

  /** Called for each row; as many cells as there are columns. */
  void row(List<Cell> cells);

  /** Called after the last row of a question that could change the graph, and nowhere else. */
  default void changed(Changes changes) {}
}
