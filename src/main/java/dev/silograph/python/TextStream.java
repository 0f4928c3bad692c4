package dev.silograph.python;

import io.joern.pythonparser.CharStreamImpl;
import java.io.IOException;
import java.io.InputStream;

/**
 * Feeds a text to the parser's lexer. Its own stream reads bytes and follows lines and columns for
 * every character; this one reads the text that is there, and where the lexer asks for a token's
 * line and column it answers with offsets: {@code beginColumn} is the offset of a token's first
 * character, {@code endColumn} the one after its last. The lexer's own end offset is no use: it
 * leaves the closing quotes of a string out.
 *
 * <p>What is shown to the lexer differs from the text in two ways that it would otherwise stumble
 * over: it knows no form feed, and only a part of the characters that identifiers may be made of.
 * Images are cut from the text itself.
 */
final class TextStream extends CharStreamImpl {

  /** Shown instead of any character of an identifier beyond ASCII; no keyword has it. */
  static final char LETTER = '\u00e9';

  /** The lexer wants this character once at the end, to close the last line. */
  private static final char END_OF_MEDIUM = '\u0019';

  private static final IOException END = new EndOfText();

  private final String text;
  private final char[] shown;
  private int tokenBegin;
  private int next;
  private boolean endShown;

  TextStream(SourceText text) {
    super(InputStream.nullInputStream(), 1, 1);
    this.text = text.string();
    boolean asItStands = text.isAscii() && !text.hasFormFeeds();
    this.shown = asItStands ? text.characters() : text.characters().clone();
    if (!asItStands) {
      showWhatIsKnown();
    }
  }

  private void showWhatIsKnown() {
    for (int i = 0; i < shown.length; i++) {
      char c = shown[i];
      if (c == '\f') {
        shown[i] = formFeed(i);
      } else if (c > 127) {
        i = showLetter(i);
      }
    }
  }

  /** In an indentation a form feed starts the count again, as a line break does for the lexer. */
  private char formFeed(int offset) {
    int i = offset - 1;
    while (i >= 0 && (shown[i] == ' ' || shown[i] == '\t')) {
      i--;
    }
    boolean startsLine = i < 0 || shown[i] == '\n' || shown[i] == '\r';
    int before = i - 1;
    if (before >= 0 && shown[i] == '\n' && shown[before] == '\r') {
      before--;
    }
    boolean continued = i >= 0 && before >= 0 && shown[before] == '\\';
    return startsLine && !continued ? '\n' : ' ';
  }

  private int showLetter(int offset) {
    int codePoint = text.codePointAt(offset);
    int last = offset + Character.charCount(codePoint) - 1;
    if (Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint)) {
      for (int i = offset; i <= last; i++) {
        shown[i] = LETTER;
      }
    }
    return last;
  }

  String text() {
    return text;
  }

  /** What the lexer is shown of the text, offset by offset; not to be changed. */
  char[] shown() {
    return shown;
  }

  /** Goes on from an offset. */
  void moveTo(int offset) {
    next = offset;
    endShown = false;
  }

  @Override
  public int getBeginPos() {
    return tokenBegin;
  }

  @Override
  public char readChar() {
    if (next == shown.length) {
      throw TextStream.<RuntimeException>unchecked(END);
    }
    return shown[next++];
  }

  @Override
  public char BeginToken() {
    tokenBegin = next;
    if (next == shown.length && !endShown) {
      endShown = true;
      return END_OF_MEDIUM;
    }
    return readChar();
  }

  @Override
  public void backup(int amount) {
    next -= amount;
  }

  @Override
  public String GetImage() {
    return text.substring(tokenBegin, next);
  }

  @Override
  public char[] GetSuffix(int length) {
    char[] suffix = new char[length];
    text.getChars(next - length, next, suffix, 0);
    return suffix;
  }

  @Override
  public int getBeginLine() {
    return 0;
  }

  @Override
  public int getEndLine() {
    return 0;
  }

  @Override
  public int getBeginColumn() {
    return tokenBegin;
  }

  @Override
  public int getEndColumn() {
    return next;
  }

  @Override
  public void Done() {
    next = shown.length;
  }

  /** The lexer expects the checked exception, which the methods it overrides do not declare. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }

  private static final class EndOfText extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
