package dev.silograph.python;

import io.joern.pythonparser.PythonParserTokenManager;
import io.joern.pythonparser.Token;
import io.joern.pythonparser.TokenMgrError;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tokens of a text as the parser's own lexer gives them, in a fraction of its time: that one
 * runs an automaton over every character, and to index a tree was mostly to wait for it. What is
 * rare is left to it: f-strings, and numbers that are no plain integers. At what is not expected
 * this one gives up by {@link TokenMgrError}, and the text is for the other to read from the start.
 */
final class QuickTokens extends PythonParserTokenManager {

  private static final Map<String, Integer> KEYWORDS = new HashMap<>();
  private static final int LONGEST_KEYWORD = "continue".length();

  /** The kinds of operators by their first character, the longest first. */
  private static final int[][] OPERATORS = new int[128][];

  static {
    for (int kind = IF; kind <= FALSE; kind++) {
      KEYWORDS.put(image(kind), kind);
    }
    KEYWORDS.put(image(IS), IS);
    KEYWORDS.put(image(IN), IN);
    for (int c = 0; c < OPERATORS.length; c++) {
      int first = c;
      OPERATORS[c] =
          IntStream.rangeClosed(ARROW, DOUBLE_STAR)
              .filter(kind -> kind != IS && kind != IN && image(kind).charAt(0) == first)
              .boxed()
              .sorted(Comparator.comparing(kind -> -image(kind).length()))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  private final TextStream stream;
  private final String text;
  private final char[] shown;
  private final int[] indents = new int[LineScanner.MAX_BLOCKS + 2];
  private int blocks;
  private int brackets;
  private int formatStrings;
  private int next;

  /**
   * @param stream of a text that is {@link #canRead made for it}
   */
  QuickTokens(TextStream stream) {
    super(stream);
    this.stream = stream;
    this.text = stream.text();
    this.shown = stream.shown();
    if (startLine(0) > 0 || next < shown.length && shown[next] == '\t') {
      throw unexpected();
    }
  }

  /** Whether a text's blocks can be told by counting spaces. */
  static boolean canRead(SourceText text) {
    return text.indentation().isPlain() && !text.hasFormFeeds();
  }

  /** The next token; those that always follow it are linked to it, where the parser looks first. */
  @Override
  public Token getNextToken() {
    if (formatStrings > 0) {
      return rare();
    }
    skipBlanks();
    if (next == shown.length) {
      return token(EOF, "", next, next);
    }
    char c = shown[next];
    if (isDigit(c)) {
      return number();
    } else if (isWord(c)) {
      return word();
    } else if (c == '"' || c == '\'') {
      return string(next, next);
    }
    return LineScanner.isBreak(c) ? lineBreak() : operator(c);
  }

  private void skipBlanks() {
    while (next < shown.length) {
      char c = shown[next];
      if (c == ' ' || c == '\t' || brackets != 0 && LineScanner.isBreak(c)) {
        next++;
      } else if (c == '#') {
        next = endOfLine(next);
      } else if (c == '\\' && next + 1 < shown.length && LineScanner.isBreak(shown[next + 1])) {
        next = afterBreak(next + 1);
      } else {
        return;
      }
    }
  }

  /** Ends a line, and opens or closes blocks if the next one with a token does. */
  private Token lineBreak() {
    int width = startLine(afterBreak(next));
    Token end = token(NEWLINE, "", next, next);
    if (next == shown.length) {
      return end;
    }
    if (width > indents[blocks]) {
      indents[++blocks] = width;
      end.next = token(INDENT, "", next, next);
    }
    Token last = end;
    for (; width < indents[blocks]; blocks--) {
      last.next = token(DEDENT, "", next, next);
      last = last.next;
    }
    if (width != indents[blocks]) {
      end.next = token(MISSINDENT, "", next, next);
    }
    return end;
  }

  /**
   * Goes to the first token from the start of a line on.
   *
   * @return how far its line is indented
   */
  private int startLine(int from) {
    int start = from;
    next = afterSpaces(start);
    while (next < shown.length && (shown[next] == '#' || LineScanner.isBreak(shown[next]))) {
      start = afterBreak(endOfLine(next));
      next = afterSpaces(start);
    }
    return next - start;
  }

  private Token word() {
    int end = next;
    while (end < shown.length && isWord(shown[end])) {
      end++;
    }
    if (end < shown.length && (shown[end] == '"' || shown[end] == '\'')) {
      return isPlainPrefix(next, end) ? string(next, end) : rare();
    }
    String image = text.substring(next, end);
    Integer keyword = end - next <= LONGEST_KEYWORD ? KEYWORDS.get(image) : null;
    return token(keyword == null ? NAME : keyword, image, next, end);
  }

  private boolean isPlainPrefix(int start, int end) {
    boolean raw = "rR".indexOf(shown[start]) >= 0;
    if (end - start == 1) {
      return raw || "bBuU".indexOf(shown[start]) >= 0;
    }
    return end - start == 2
        && (raw ? "bB" : "rR").indexOf(shown[end - 1]) >= 0
        && (raw || "bB".indexOf(shown[start]) >= 0);
  }

  private Token string(int start, int quote) {
    char mark = shown[quote];
    boolean triple = isTriple(quote, mark);
    int length = triple ? 3 : 1;
    int content = quote + length;
    int end = content;
    while (end < shown.length && !(shown[end] == mark && (!triple || isTriple(end, mark)))) {
      boolean escape = shown[end] == '\\' && end + 1 < shown.length;
      end += escape && (shown[end + 1] == '\\' || shown[end + 1] == mark) ? 2 : 1;
    }
    if (end >= shown.length) {
      throw unexpected();
    }
    Token open = token(STRING_QUOTE_OPEN, text.substring(quote, content), quote, content);
    open.next = token(STRING_CONTENT, text.substring(content, end), content, end + length);
    if (quote == start) {
      return open;
    }
    Token prefix = token(STRING_PREFIX, text.substring(start, quote), start, content);
    prefix.next = open;
    next = end + length;
    return prefix;
  }

  private boolean isTriple(int quote, char mark) {
    return quote + 2 < shown.length && shown[quote + 1] == mark && shown[quote + 2] == mark;
  }

  private Token number() {
    int end = next + 1;
    while (end < shown.length && isDigit(shown[end])) {
      end++;
    }
    boolean whole = end == shown.length || !isWord(shown[end]) && shown[end] != '.';
    boolean decimal = shown[next] != '0' || end == next + 1;
    return whole && decimal ? token(DEC_INTEGER, text.substring(next, end), next, end) : rare();
  }

  private Token operator(char c) {
    if (c == '.' && next + 1 < shown.length && isDigit(shown[next + 1])) {
      return rare();
    }
    for (int kind : c < OPERATORS.length ? OPERATORS[c] : OPERATORS[0]) {
      if (text.startsWith(image(kind), next)) {
        countBracket(kind);
        return token(kind, image(kind), next, next + image(kind).length());
      }
    }
    throw unexpected();
  }

  private void countBracket(int kind) {
    switch (kind) {
      case PAREN_OPEN, SQUARE_OPEN, CURLY_OPEN -> brackets++;
      case PAREN_CLOSE, SQUARE_CLOSE, CURLY_CLOSE -> brackets--;
      default -> {}
    }
  }

  /** A token from the parser's own lexer, which must not have to know what is around it. */
  private Token rare() {
    stream.moveTo(next);
    Token token = super.getNextToken();
    switch (token.kind) {
      case FORMAT_STRING_PREFIX, FORMAT_STRING_PREFIX2 -> formatStrings++;
      case FORMAT_STRING_QUOTE_CLOSE -> formatStrings--;
      case EOF, NEWLINE -> throw unexpected();
      default -> {}
    }
    next = stream.getEndColumn();
    return token;
  }

  private Token token(int kind, String image, int start, int end) {
    Token token = Token.newToken(kind, image);
    token.startPos = start;
    token.endPos = start + image.length();
    token.beginColumn = start;
    token.endColumn = end;
    next = end;
    return token;
  }

  private int afterSpaces(int from) {
    int i = from;
    while (i < shown.length && shown[i] == ' ') {
      i++;
    }
    return i;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < shown.length && !LineScanner.isBreak(shown[i])) {
      i++;
    }
    return i;
  }

  private int afterBreak(int lineBreak) {
    boolean two = text.startsWith("\r\n", lineBreak);
    return Math.min(shown.length, lineBreak + (two ? 2 : 1));
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c == '_'
        || c >= 'A' && c <= 'Z'
        || isDigit(c)
        || c == TextStream.LETTER;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String image(int kind) {
    return jjstrLiteralImages[kind];
  }

  private static TokenMgrError unexpected() {
    return new TokenMgrError("", 0);
  }
}
