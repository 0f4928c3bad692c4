package dev.silograph.graph;

/**
 * What the process that holds a store does for those that ask through it; called from any thread.
 */
public interface Errand {

  /**
   * Does it.
   *
   * @param request in a form that both sides know
   * @return the answer, likewise
   */
  byte[] run(byte[] request);
}
