package dev.silograph.resolve.migration;

/** Is told how far a replay has come. */
@FunctionalInterface
public interface ReplayListener {

  /**
   * One more migration has run.
   *
   * @param done how many
   * @param total how many there are to run
   */
  void replayed(int done, int total);
}
