package dev.silograph.result;

/**
 * A line of a tree.
 *
 * @param repo name of the checkout
 * @param file relative to its root
 * @param line 1-based, or 0 where the whole file is meant
 */
public record Place(String repo, String file, long line) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
