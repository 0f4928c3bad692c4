package dev.silograph.graph;

import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.util.Optional;

/** Where a graph is kept: in this process, or behind Bolt in another. */
interface Database extends AutoCloseable {

  /**
   * Asks a question, and hands over its rows.
   *
   * @return whether the row limit cut the result short
   */
  boolean ask(Question question, RowConsumer consumer);

  /** How a question is gone about: a row for each step; run as well where that is wanted. */
  ResultTable plan(Question question, boolean run);

  /** What the graph holds; empty when nothing has been indexed yet. */
  Optional<IndexedGraph> indexed();

  /**
   * Makes the graph what a draft says. Whoever asks meanwhile, or after a crash in the middle, sees
   * the former graph whole.
   *
   * @param beforeCommit runs when all is written
   */
  void replace(GraphDraft draft, Runnable beforeCommit);

  /** Where nothing has been written yet, and by this process alone: what is to be written first. */
  default Optional<FirstGraph> first() {
    return Optional.empty();
  }

  /**
   * Has the process that holds the store run its errand; empty where it offers none, or is this.
   */
  default Optional<byte[]> request(byte[] request) {
    return Optional.empty();
  }

  @Override
  void close();

  /**
   * As {@link #close}, by a process that is about to end: what ends with it anyway is left to that.
   */
  default void leave() {
    close();
  }
}
