package dev.silograph.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into logical lines without understanding them, so that a text that does not parse
 * can be taken apart. A bracket or a string that is never closed costs the statement it stands in,
 * not the rest of the file.
 */
final class LineScanner {

  /** As deep as CPython lets brackets nest (MAXLEVEL in its tokenizer). */
  static final int MAX_BRACKETS = 200;

  /** As deep as CPython lets blocks nest (MAXINDENT in its tokenizer). */
  static final int MAX_BLOCKS = 100;

  /**
   * What begins a statement and can stand nowhere else, so that a bracket above it is not closed.
   */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?:class|def|import|return|raise|try|while|with|pass|del|assert|global)\\b"
              + "|@\\w|from\\s+[\\w.]+\\s+import\\b|async\\s+def\\b");

  private final String text;
  private final StringScanner strings;
  private final List<LogicalLine> lines = new ArrayList<>();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private List<LogicalLine.Token> tokens = new ArrayList<>();
  private Faults.Fault fault;
  private int lineStart;
  private int indent;
  private int at;

  private LineScanner(String text) {
    this.text = text;
    this.strings = new StringScanner(text);
  }

  static List<LogicalLine> scan(String text) {
    LineScanner scanner = new LineScanner(text);
    while (scanner.startLine()) {
      scanner.readLine();
    }
    return scanner.lines;
  }

  /** Goes to the next line that has a token; false at the end. */
  private boolean startLine() {
    while (at < text.length()) {
      lineStart = at;
      indent = 0;
      while (at < text.length() && " \t\f".indexOf(text.charAt(at)) >= 0) {
        char c = text.charAt(at++);
        indent = c == '\f' ? 0 : c == '\t' ? indent / 8 * 8 + 8 : indent + 1;
      }
      skipComment();
      if (at < text.length() && !isBreak(text.charAt(at))) {
        return true;
      }
      at++;
    }
    return false;
  }

  private void readLine() {
    tokens = new ArrayList<>();
    brackets.clear();
    fault = null;
    int end = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBreak(c)) {
        if (brackets.isEmpty()) {
          break;
        }
        at++;
        if (statementFollows()) {
          break;
        }
      } else if (c == '\\' && at + 1 < text.length() && isBreak(text.charAt(at + 1))) {
        at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      } else if (c <= ' ') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else {
        readToken();
        end = tokens.get(tokens.size() - 1).end();
      }
    }
    if (!brackets.isEmpty()) {
      fault = notClosed(brackets.getLast());
    }
    if (fault != null && at > nextBreak(start())) {
      end = limited(end);
    }
    lines.add(new LogicalLine(lineStart, end, indent, tokens, fault));
  }

  private int start() {
    return tokens.get(0).start();
  }

  private Faults.Fault notClosed(int bracket) {
    return new Faults.Fault(bracket, "'" + text.charAt(bracket) + "' is never closed");
  }

  /** Whether the line at hand begins a statement that cannot be inside the brackets above it. */
  private boolean statementFollows() {
    int i = at;
    int width = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      width = text.charAt(i++) == '\t' ? width / 8 * 8 + 8 : width + 1;
    }
    Matcher statement = STATEMENT.matcher(text).region(i, text.length());
    return width <= indent && statement.lookingAt();
  }

  /**
   * Ends a line that is known to be broken before the first line that is indented no deeper and
   * closes no bracket: most likely the next statement.
   */
  private int limited(int end) {
    int from = nextBreak(start());
    int limit = Math.max(end, at);
    while (from < limit) {
      int begin = from + 1;
      int i = begin;
      int width = 0;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        width = text.charAt(i++) == '\t' ? width / 8 * 8 + 8 : width + 1;
      }
      boolean blank = i >= text.length() || isBreak(text.charAt(i)) || text.charAt(i) == '#';
      if (!blank && width <= indent && ")]}\"'".indexOf(text.charAt(i)) < 0) {
        at = begin;
        int last = from;
        tokens.removeIf(token -> token.start() >= last);
        return Math.min(end, from);
      }
      from = nextBreak(begin);
    }
    return end;
  }

  private int nextBreak(int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void readToken() {
    int start = at;
    char c = text.charAt(at);
    if (strings.startsAt(at)) {
      at = strings.end(at);
      if (strings.isOpen()) {
        fault = new Faults.Fault(start, "the string that starts here is never closed");
      }
      token(LogicalLine.Kind.STRING, start);
    } else if (isWord(c)) {
      boolean digit = Character.isDigit(c);
      while (at < text.length() && (isWord(text.charAt(at)) || (digit && text.charAt(at) == '.'))) {
        at++;
      }
      token(digit ? LogicalLine.Kind.NUMBER : LogicalLine.Kind.NAME, start);
    } else {
      at++;
      token(LogicalLine.Kind.OPERATOR, start);
      bracket(c, start);
    }
  }

  private void token(LogicalLine.Kind kind, int start) {
    tokens.add(new LogicalLine.Token(kind, start, at));
  }

  private void bracket(char c, int offset) {
    if ("([{".indexOf(c) >= 0) {
      brackets.push(offset);
      if (brackets.size() > MAX_BRACKETS && fault == null) {
        fault =
            new Faults.Fault(
                offset, "more than " + MAX_BRACKETS + " brackets are nested in each other");
      }
    } else if (")]}".indexOf(c) >= 0) {
      Integer open = brackets.poll();
      if (open == null || ")]}".indexOf(c) != "([{".indexOf(text.charAt(open))) {
        brackets.clear();
        fault = new Faults.Fault(offset, "'" + c + "' closes no bracket");
      }
    }
  }

  private void skipComment() {
    if (at < text.length() && text.charAt(at) == '#') {
      at = nextBreak(at);
    }
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isWord(char c) {
    return c == '_' || c > 127 || Character.isLetterOrDigit(c);
  }
}
