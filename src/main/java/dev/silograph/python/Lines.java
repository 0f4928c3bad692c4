package dev.silograph.python;

import java.util.Arrays;

/**
 * The line breaks of a text, as Python counts them: {@code \n}, {@code \r\n} and {@code \r}, and
 * nothing else (a form feed is white space).
 */
final class Lines {

  private final int[] starts;

  Lines(String text) {
    int[] found = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The 1-based line on which an offset lies. */
  int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** The 1-based column of an offset, in characters. */
  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
