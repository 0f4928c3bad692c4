package dev.silograph.python;

/**
 * Finds the names of an import statement, since the parser's aliases have no place of their own.
 */
final class AliasOffsets {

  private static final String KEYWORD = "import";

  private final String text;
  private int next;

  /**
   * @param statement offset of the statement's first character
   */
  AliasOffsets(String text, int statement) {
    this.text = text;
    this.next = afterKeyword(text, statement);
  }

  private static int afterKeyword(String text, int statement) {
    int at = text.indexOf(KEYWORD, statement);
    while (at >= 0 && (isPartOfName(text, at - 1) || isPartOfName(text, at + KEYWORD.length()))) {
      at = text.indexOf(KEYWORD, at + 1);
    }
    return at < 0 ? text.length() : at + KEYWORD.length();
  }

  private static boolean isPartOfName(String text, int at) {
    return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
  }

  /** The offset of the next name. */
  int next() {
    while (next < text.length() && isBetweenNames(text.charAt(next))) {
      step();
    }
    int found = next;
    while (next < text.length() && text.charAt(next) != ',') {
      step();
    }
    return found;
  }

  private static boolean isBetweenNames(char c) {
    return Character.isWhitespace(c) || c == ',' || c == '(' || c == '\\' || c == '#';
  }

  /** Goes on by a character, or by a whole comment. */
  private void step() {
    if (text.charAt(next) == '#') {
      while (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
        next++;
      }
    } else {
      next++;
    }
  }
}
