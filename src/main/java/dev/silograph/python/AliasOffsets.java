package dev.silograph.python;

/**
 * Finds the names of an import statement, since the parser's aliases have no place of their own.
 */
final class AliasOffsets {

  private static final String KEYWORD = "import";

  private final char[] text;
  private int next;

  /**
   * @param statement offset of the statement's first character
   */
  AliasOffsets(SourceText text, int statement) {
    this.text = text.characters();
    this.next = afterKeyword(text.string(), statement);
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
    while (next < text.length && isBetweenNames(text[next])) {
      step();
    }
    int found = next;
    while (next < text.length && text[next] != ',') {
      step();
    }
    return found;
  }

  private static boolean isBetweenNames(char c) {
    return c <= ' ' || c == ',' || c == '(' || c == '\\' || c == '#';
  }

  /** Goes on by a character, or by a whole comment. */
  private void step() {
    if (text[next] == '#') {
      while (next < text.length && text[next] != '\n' && text[next] != '\r') {
        next++;
      }
    } else {
      next++;
    }
  }
}
