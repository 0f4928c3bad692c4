package dev.silograph.python;

/** The widths of the white space that the lines of a text begin with. */
final class Indentation {

  private final int[] ranks = new int[LineScanner.MAX_BLOCKS + 1];
  private boolean tabs;
  private boolean tooDeep;
  private boolean ranked;

  /**
   * Takes note of a line.
   *
   * @param start offset of its first character
   * @return the offset of its first character that is neither a space nor a tab
   */
  int read(char[] text, int start) {
    int i = start;
    while (i < text.length && text[i] == ' ') {
      i++;
    }
    if (i < text.length && text[i] == '\t') {
      tabs = true;
      while (i < text.length && (text[i] == ' ' || text[i] == '\t')) {
        i++;
      }
    }
    if (i - start < ranks.length) {
      ranks[i - start] = 1;
    } else {
      tooDeep = true;
    }
    return i;
  }

  /** Whether blocks may be nested more deeply than Python allows. */
  boolean mayBeTooDeep() {
    return tooDeep;
  }

  /** Whether all of it is spaces, and so its widths alone say which line is in which block. */
  boolean isPlain() {
    return !tabs && !tooDeep;
  }

  /**
   * How many of the text's widths are less than a width of its own: the least indentation that
   * makes the same blocks.
   */
  int rank(int width) {
    if (!ranked) {
      int rank = 0;
      ranks[0] = 1;
      for (int i = 0; i < ranks.length; i++) {
        boolean seen = ranks[i] > 0;
        ranks[i] = rank;
        rank += seen ? 1 : 0;
      }
      ranked = true;
    }
    return ranks[width];
  }
}
