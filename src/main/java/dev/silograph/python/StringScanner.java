package dev.silograph.python;

/** Finds the ends of string literals in a text, f-strings with fields in them included. */
final class StringScanner {

  private static final String PREFIX_LETTERS = "rRbBuUfFtT";

  private final String text;
  private boolean open;

  StringScanner(String text) {
    this.text = text;
  }

  /** Whether a literal, with its prefix, starts at an offset that is no middle of a name. */
  boolean startsAt(int offset) {
    int quote = quote(offset);
    return quote < text.length() && isQuote(text.charAt(quote));
  }

  /** Whether the literal that {@link #end} was last asked for is never closed. */
  boolean isOpen() {
    return open;
  }

  /**
   * The offset after the literal that starts at an offset. One that is not closed ends with its
   * line, or in triple quotes with the text.
   */
  int end(int offset) {
    open = false;
    int quote = quote(offset);
    boolean hasFields = false;
    for (int i = offset; i < quote; i++) {
      hasFields |= "fFtT".indexOf(text.charAt(i)) >= 0;
    }
    if (hasFields) {
      int end = end(quote, true);
      if (!open) {
        return end;
      }
      open = false;
    }
    return end(quote, false);
  }

  private int end(int quote, boolean hasFields) {
    char mark = text.charAt(quote);
    String three = String.valueOf(mark).repeat(3);
    boolean triple = text.startsWith(three, quote);
    int i = quote + (triple ? 3 : 1);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
      } else if (c == mark && (!triple || text.startsWith(three, i))) {
        return i + (triple ? 3 : 1);
      } else if (!triple && LineScanner.isBreak(c)) {
        break;
      } else if (hasFields && c == '{') {
        i = text.startsWith("{{", i) ? i + 2 : fieldEnd(i);
      } else {
        i++;
      }
    }
    open = true;
    return Math.min(i, text.length());
  }

  private int fieldEnd(int brace) {
    int depth = 0;
    int i = brace;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ("{[(".indexOf(c) >= 0) {
        depth++;
      } else if ("}])".indexOf(c) >= 0 && --depth == 0) {
        return i + 1;
      } else if (isQuote(c)) {
        i = end(i, false) - 1;
        if (open) {
          return text.length();
        }
      }
      i++;
    }
    return i;
  }

  private int quote(int offset) {
    int i = offset;
    while (i < text.length() && i < offset + 2 && PREFIX_LETTERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
