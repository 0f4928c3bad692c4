package dev.silograph.python;

import java.util.List;

/**
 * What Python takes for one line: it goes on over line breaks in brackets, in strings in triple
 * quotes and after a backslash.
 *
 * @param lineStart offset of the first character of its first line, indentation included
 * @param end offset after its last token
 * @param indent width of its indentation, tabs counted as Python does
 * @param tokens what it is made of; never empty
 * @param fault what makes it no line of Python whatever its tokens mean, or null
 */
record LogicalLine(int lineStart, int end, int indent, List<Token> tokens, Faults.Fault fault) {

  /** A token's extent and kind. */
  record Token(Kind kind, int start, int end) {

    /** Whether it is exactly this in a text. */
    boolean is(String text, String expected) {
      return end - start == expected.length() && text.startsWith(expected, start);
    }
  }

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR
  }

  LogicalLine {
    tokens = List.copyOf(tokens);
  }

  int start() {
    return tokens.get(0).start();
  }
}
