package dev.silograph.python;

/** The widths of the white space that the lines of a text begin with. */
final class Indentation {

  private boolean tabs;
  private boolean tooDeep;

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
    tooDeep |= i - start > LineScanner.MAX_BLOCKS;
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
}
