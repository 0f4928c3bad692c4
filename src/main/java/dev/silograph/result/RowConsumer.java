package dev.silograph.result;

import java.util.List;

/** Takes the rows of a question one by one, so that a long result is never held whole. */
public interface RowConsumer {

  /** Called once, before any row, also when there is none. */
  void columns(List<String> names);

  /** Called for each row; as many cells as there are columns. */
  void row(List<Cell> cells);

  /** Called after the last row of a question that could change the graph, and nowhere else. */
  default void changed(Changes changes) {}
}
