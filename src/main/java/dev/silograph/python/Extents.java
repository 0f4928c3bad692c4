package dev.silograph.python;

/**
 * Finds the parentheses around an expression, which the parser's tree does not keep: {@code (a +
 * b).c} starts at the parenthesis, not at {@code a}.
 */
final class Extents {

  private final String text;
  private final char[] characters;

  Extents(SourceText text) {
    this.text = text.string();
    this.characters = text.characters();
  }

  /**
   * Where an expression that is followed by more of the same expression starts, with the
   * parentheses around it.
   */
  int outerStart(Expr expression) {
    int start = expression.start();
    int after = skipForward(expression.end());
    while (after < characters.length && characters[after] == ')') {
      int open = openingBefore(start);
      if (open < 0) {
        return start;
      }
      start = open;
      after = skipForward(after + 1);
    }
    return start;
  }

  /** Where an expression ends, with the parentheses around it. */
  int outerEnd(Expr expression) {
    int outerStart = outerStart(expression);
    int end = expression.end();
    int start = expression.start();
    while (start > outerStart) {
      start = openingBefore(start);
      end = skipForward(end) + 1;
    }
    return end;
  }

  /** Where the keyword before an operand starts; the parser gives the operand's own start. */
  int keywordBefore(String keyword, Expr operand) {
    return text.lastIndexOf(keyword, outerStart(operand) - keyword.length());
  }

  private int skipForward(int from) {
    int i = from;
    while (i < characters.length) {
      char c = characters[i];
      if (c == '#') {
        while (i < characters.length && characters[i] != '\n' && characters[i] != '\r') {
          i++;
        }
      } else if (c > ' ' && c != '\\') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  private int openingBefore(int offset) {
    int i = offset - 1;
    while (i >= 0) {
      char c = characters[i];
      if (c == '(') {
        return i;
      }
      if (c <= ' ' || c == '\\') {
        i--;
      } else {
        int comment = commentStart(i);
        if (comment < 0) {
          return -1;
        }
        i = comment - 1;
      }
    }
    return -1;
  }

  /** The start of the comment that ends at an offset: it is alone on its line or after "(". */
  private int commentStart(int last) {
    int lineStart = last;
    while (lineStart > 0
        && characters[lineStart - 1] != '\n'
        && characters[lineStart - 1] != '\r') {
      lineStart--;
    }
    for (int i = lineStart; i <= last; i++) {
      if (characters[i] == '#') {
        int before = i - 1;
        while (before >= lineStart && characters[before] <= ' ') {
          before--;
        }
        if (before < lineStart || characters[before] == '(') {
          return i;
        }
      }
    }
    return -1;
  }
}
