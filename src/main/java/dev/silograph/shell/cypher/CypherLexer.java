package dev.silograph.shell.cypher;

import dev.silograph.shell.cypher.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts text into tokens. Every text has some, however broken: it is asked while somebody types.
 *
 * <p>Neo4j's own lexer and parser stop at a string that is not closed, and reading their grammar
 * alone takes longer than a keystroke may.
 */
public final class CypherLexer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private CypherLexer(String text) {
    this.text = text;
  }

  /** The tokens of a text, in order. */
  public static List<Token> tokens(String text) {
    CypherLexer lexer = new CypherLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    int first = text.codePointAt(at);
    int start = at;
    if (isSpace(first)) {
      skip(CypherLexer::isSpace);
      add(Kind.SPACE, start, true);
    } else if (first == '\'' || first == '"') {
      add(Kind.STRING, start, string(first));
    } else if (first == '`') {
      add(Kind.QUOTED_NAME, start, quotedName());
    } else if (text.startsWith("//", at)) {
      skip(c -> c != '\n' && c != '\r');
      add(Kind.COMMENT, start, true);
    } else if (text.startsWith("/*", at)) {
      add(Kind.COMMENT, start, blockComment());
    } else if (first == '$') {
      add(Kind.PARAMETER, start, parameter());
    } else if (isDigit(first) || first == '.' && isDigit(at(at + 1)) && !isAfterDotOrName()) {
      number();
      add(Kind.NUMBER, start, true);
    } else if (Character.isUnicodeIdentifierStart(first) || first == '_') {
      word();
      add(Kind.WORD, start, true);
    } else {
      at += Character.charCount(first);
      add(Kind.SYMBOL, start, true);
    }
  }

  private void add(Kind kind, int start, boolean finished) {
    tokens.add(new Token(kind, start, at, finished));
  }

  /** A dot there belongs to a range or a property. */
  private boolean isAfterDotOrName() {
    return at > 0 && (text.charAt(at - 1) == '.' || isPart(text.charAt(at - 1)));
  }

  private boolean string(int quote) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        at++;
      } else if (c == quote) {
        return true;
      }
    }
    return false;
  }

  private boolean quotedName() {
    at++;
    while (at < text.length()) {
      if (text.charAt(at++) == '`') {
        if (at(at) != '`') {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private boolean blockComment() {
    int end = text.indexOf("*/", at + 2);
    at = end < 0 ? text.length() : end + 2;
    return end >= 0;
  }

  private boolean parameter() {
    at++;
    if (at(at) == '`') {
      return quotedName();
    }
    int begin = at;
    skip(CypherLexer::isPart);
    return at > begin;
  }

  private void word() {
    skip(CypherLexer::isPart);
  }

  private void number() {
    if (at(at) == '0' && "xXoO".indexOf(at(at + 1)) >= 0) {
      at += 2;
      skip(c -> Character.digit(c, 16) >= 0 || c == '_');
      return;
    }
    skip(c -> isDigit(c) || c == '_');
    if (at(at) == '.' && isDigit(at(at + 1))) {
      at++;
      skip(c -> isDigit(c) || c == '_');
    }
    if (at(at) == 'e' || at(at) == 'E') {
      int sign = at(at + 1) == '-' || at(at + 1) == '+' ? 1 : 0;
      if (isDigit(at(at + 1 + sign))) {
        at += 1 + sign;
        skip(CypherLexer::isDigit);
      }
    }
  }

  private void skip(IntPredicate wanted) {
    while (at < text.length() && wanted.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  /** The character there, or one that means nothing after the end. */
  private char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : ' ';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
