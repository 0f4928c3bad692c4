package dev.silograph.app;

/** Is told how far an index has come. Called from several threads. */
public interface IndexListener {

  /** What an index is busy with. */
  enum Phase {
    READING,
    RESOLVING,
    WRITING
  }

  /**
   * Some progress.
   *
   * @param done how many files are read, when reading
   * @param total how many there are
   */
  void progress(Phase phase, int done, int total);

  /** The index is written. */
  void finished(IndexSummary summary);
}
