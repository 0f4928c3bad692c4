package dev.silograph.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rewrites what the parser's grammar does not know into what it does, offset by offset: newer forms
 * ({@code except*}, {@code type} statements, defaults of type parameters, t-strings, unpacking in
 * subscripts) and Python 2's ({@code 10L}, {@code <>}, backticks). Used only on a text that did not
 * parse, so that a rewriting can make nothing worse.
 */
final class Normalizer {

  private static final Set<String> TYPED = Set.of("class", "def", "type");

  private final StringBuilder shown;
  private final Set<Integer> unary = new HashSet<>();
  private List<LogicalLine.Token> tokens = List.of();
  private boolean inBackticks;

  private Normalizer(String text) {
    this.shown = new StringBuilder(text);
  }

  /**
   * A text of the same length.
   *
   * @param signs offsets of plus signs that are not in the text and mean nothing
   */
  record Result(String text, Set<Integer> signs) {}

  static Result normalize(String text) {
    Normalizer normalizer = new Normalizer(text);
    for (LogicalLine line : LineScanner.scan(text)) {
      normalizer.tokens = line.tokens();
      normalizer.inBackticks = false;
      normalizer.line(text);
    }
    return new Result(normalizer.shown.toString(), normalizer.unary);
  }

  private void line(String text) {
    if (is(text, 0, "except")) {
      exceptClause(text);
    } else if (is(text, 0, "with") && is(text, 1, "(") && !is(text, closing(text, 1) + 1, ":")) {
      parenthesizedContext();
    } else if (is(text, 0, "type") && kind(1) == LogicalLine.Kind.NAME) {
      shown.replace(token(0).start(), token(0).end() + 1, "pass;");
    }
    for (int i = 0; i < tokens.size(); i++) {
      token(text, i);
    }
  }

  private void token(String text, int i) {
    LogicalLine.Token token = token(i);
    switch (token.kind()) {
      case NUMBER -> longSuffix(text, token);
      case STRING -> string(text, token);
      case NAME -> typeParameters(text, i);
      case OPERATOR -> operator(text, i);
    }
  }

  private void longSuffix(String text, LogicalLine.Token number) {
    int last = number.end() - 1;
    if ("lL".indexOf(text.charAt(last)) >= 0) {
      shown.setCharAt(last, ' ');
    }
  }

  private void string(String text, LogicalLine.Token string) {
    boolean formatted = false;
    int i = string.start();
    for (; "\"'".indexOf(text.charAt(i)) < 0; i++) {
      if ("tT".indexOf(text.charAt(i)) >= 0) {
        shown.setCharAt(i, 'f');
      }
      formatted |= "fFtT".indexOf(text.charAt(i)) >= 0;
    }
    int name = formatted ? text.indexOf("\\N{", i) : -1;
    while (name >= 0 && name < string.end()) {
      int close = text.indexOf('}', name);
      for (int c = name + 3; c < close && close < string.end(); c++) {
        shown.setCharAt(c, 'N');
      }
      name = text.indexOf("\\N{", name + 3);
    }
  }

  /** The grammar has no defaults of type parameters, and this tree no type parameters at all. */
  private void typeParameters(String text, int i) {
    boolean typed =
        i > 0 && TYPED.contains(text.substring(token(i - 1).start(), token(i - 1).end()));
    if (typed && is(text, i + 1, "[")) {
      int close = closing(text, i + 1);
      if (close < tokens.size()) {
        blank(text, token(i + 1).start(), token(close).end());
      }
    }
  }

  /** The index of the token that closes a bracket, or the number of tokens. */
  private int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += nesting(text, i);
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private int nesting(String text, int i) {
    char c = text.charAt(token(i).start());
    return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
  }

  private void operator(String text, int i) {
    int start = token(i).start();
    if (is(text, i, "`")) {
      shown.setCharAt(start, inBackticks ? ')' : '(');
      inBackticks = !inBackticks;
    } else if (is(text, i, "<") && text.startsWith("<>", start)) {
      shown.replace(start, start + 2, "!=");
    } else if (is(text, i, "*") && i > 0 && (is(text, i - 1, ":") || isSubscript(text, i - 1))) {
      shown.setCharAt(start, ' ');
    }
  }

  /** Whether a token opens a subscript, or parts two of its items. */
  private boolean isSubscript(String text, int i) {
    if (!is(text, i, "[") && !is(text, i, ",")) {
      return false;
    }
    int depth = 0;
    for (int j = i; j >= 0; j--) {
      depth += nesting(text, j);
      if (depth > 0) {
        return is(text, j, "[")
            && j > 0
            && (kind(j - 1) == LogicalLine.Kind.NAME || is(text, j - 1, "]"));
      }
    }
    return false;
  }

  /**
   * {@code except*} is an {@code except}. In {@code except A, B.C}, a tuple without parentheses (<a
   * href="https://peps.python.org/pep-0758/">PEP 758</a>), the commas become operators, so that
   * each class is still seen; the {@code e} of Python 2's {@code except A, e} is left a name.
   */
  private void exceptClause(String text) {
    if (is(text, 1, "*")) {
      shown.setCharAt(token(1).start(), ' ');
    }
    List<Integer> commas = new ArrayList<>();
    int depth = 0;
    int end = 1;
    while (end < tokens.size() && !(depth == 0 && is(text, end, ":"))) {
      depth += nesting(text, end);
      if (depth == 0 && is(text, end, ",")) {
        commas.add(end);
      }
      end++;
    }
    boolean isPython2 = commas.size() == 1 && commas.get(0) == end - 2;
    if (!isPython2) {
      commas.forEach(comma -> shown.setCharAt(token(comma).start(), '|'));
    }
  }

  /** The grammar takes the parenthesis after {@code with} for one around all of the contexts. */
  private void parenthesizedContext() {
    int between = token(0).end();
    if (between < token(1).start()) {
      shown.setCharAt(between, '+');
      unary.add(between);
    }
  }

  private void blank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      shown.setCharAt(i, LineScanner.isBreak(text.charAt(i)) ? text.charAt(i) : ' ');
    }
  }

  private LogicalLine.Token token(int i) {
    return tokens.get(i);
  }

  private LogicalLine.Kind kind(int i) {
    return i < tokens.size() ? tokens.get(i).kind() : null;
  }

  private boolean is(String text, int i, String expected) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(text, expected);
  }
}
