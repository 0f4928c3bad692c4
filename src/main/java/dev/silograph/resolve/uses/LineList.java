package dev.silograph.resolve.uses;

import java.util.Arrays;

/** Line numbers in the order they were met, without boxes. */
final class LineList {

  private int[] lines = new int[2];
  private int size;

  void add(int line) {
    if (size > 0 && lines[size - 1] == line) {
      return;
    }
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
    }
    lines[size++] = line;
  }

  int[] toArray() {
    return Arrays.copyOf(lines, size);
  }
}
