package dev.silograph.app;

import java.time.Duration;

/** Is told how far an index has come. Called from several threads. */
public interface IndexListener {

  /** What an index is busy with. */
  enum Phase {
    READING,
    RESOLVING,
    REPLAYING,
    WRITING
  }

  /**
   * Some progress.
   *
   * @param done how many files are read, when reading, and how many migrations are replayed, when
   *     replaying; all files otherwise
   * @param total how many there are
   */
  void progress(Phase phase, int done, int total);

  /**
   * The files were compared with those that the graph was made from.
   *
   * @param files how many there are
   * @param took how long it took to list and to compare them
   */
  default void compared(int files, Duration took) {}

  /** The index is written. */
  void finished(IndexSummary summary);
}
