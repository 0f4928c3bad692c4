package dev.silograph.render;

import dev.silograph.result.RowConsumer;

/**
 * Writes the rows of one question as they come. An output that does not take them is an {@link
 * java.io.UncheckedIOException}.
 */
public interface RowWriter extends RowConsumer {

  /** Writes what is still to be written after the last row. Nothing is flushed. */
  void end();
}
