package dev.silograph.python;

import java.util.Arrays;

/**
 * The line breaks of a text, as Python counts them: {@code \n}, {@code \r\n} and {@code \r}, and
 * nothing else (a form feed is white space).
 */
final class Lines {

  private final int[] starts;

  /** The line of the last question: a reader of a tree asks for places close to each other. */
  private int recent;

  /**
   * @param starts the offset of each line's first character, in order; the first is 0
   */
  Lines(int[] starts) {
    this.starts = starts;
  }

  /** The 1-based line on which an offset lies. */
  int line(int offset) {
    boolean same =
        starts[recent] <= offset && (recent + 1 == starts.length || offset < starts[recent + 1]);
    if (!same) {
      int index = Arrays.binarySearch(starts, offset);
      recent = index >= 0 ? index : -index - 2;
    }
    return recent + 1;
  }

  /** The 1-based column of an offset, in characters. */
  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
