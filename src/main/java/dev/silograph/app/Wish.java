package dev.silograph.app;

/**
 * How a graph is to be brought up to date.
 *
 * @param always whether to index although no file has changed
 * @param includeTests whether models below {@code tests/} are wanted too; null means as before
 * @param everyFile whether files are read again that have not changed since the last index
 */
record Wish(boolean always, Boolean includeTests, boolean everyFile) {

  /** Index where a file has changed. */
  static final Wish CURRENT = new Wish(false, null, false);
}
