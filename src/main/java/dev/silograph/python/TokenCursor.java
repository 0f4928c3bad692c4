package dev.silograph.python;

import io.joern.pythonparser.PythonParserConstants;
import io.joern.pythonparser.Token;
import java.text.Normalizer;

/** The token that is to be read next in a text, and what is known of places in it. */
final class TokenCursor {

  /** Thrown at whatever a quick reader does not expect, so often that nothing is told of it. */
  static final class UnexpectedTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnexpectedTokenException() {
      super(null, null, false, false);
    }
  }

  private final QuickTokens tokens;
  private final Lines lines;
  private final boolean ascii;
  private Token token;
  private int end;

  TokenCursor(SourceText text) {
    this.tokens = new QuickTokens(new TextStream(text));
    this.lines = text.lines();
    this.ascii = text.isAscii();
    this.token = tokens.getNextToken();
  }

  int kind() {
    return token.kind;
  }

  boolean at(int kind) {
    return token.kind == kind;
  }

  /** The token that is to be read next. */
  Token token() {
    return token;
  }

  /** The one after a token; there is one after each but the last. */
  Token after(Token before) {
    if (before.next == null) {
      before.next = tokens.getNextToken();
    }
    return before.next;
  }

  /** The offset at which the next token starts. */
  int start() {
    return token.startPos;
  }

  /** The offset at which the last token that was taken ends. */
  int end() {
    return end;
  }

  int line(int offset) {
    return lines.line(offset);
  }

  Token take() {
    if (token.kind == PythonParserConstants.EOF) {
      throw unexpected();
    }
    Token taken = token;
    end = taken.endColumn;
    token = after(taken);
    return taken;
  }

  Token take(int kind) {
    if (token.kind != kind) {
      throw unexpected();
    }
    return take();
  }

  boolean takeIf(int kind) {
    if (token.kind != kind) {
      return false;
    }
    take();
    return true;
  }

  /** Takes a name; it is in normal form NFKC, in which Python compares names. */
  String takeName() {
    String written = take(PythonParserConstants.NAME).image;
    return ascii ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
  }

  static UnexpectedTokenException unexpected() {
    return new UnexpectedTokenException();
  }
}
