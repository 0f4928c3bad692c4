package dev.silograph.shell;

import dev.silograph.shell.cypher.CypherLexer;
import dev.silograph.shell.cypher.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what is typed into statements, each ended by a semicolon, and commands, which begin with a
 * colon where a statement could begin and end with their line or at a semicolon.
 */
final class InputSplitter {

  private final StringBuilder pending = new StringBuilder();
  private int line = 1;

  /** Takes more text, and gives what is whole now. */
  List<Input> feed(String text) {
    pending.append(text);
    List<Input> whole = new ArrayList<>();
    while (next(whole)) {
      // Until nothing else is whole.
    }
    return whole;
  }

  /** Takes what is left for whole, as at the end of a file. */
  List<Input> finish() {
    if (isBlank()) {
      return List.of();
    }
    boolean comment = pending.indexOf("//") >= 0;
    return feed(comment ? "\n;" : ";");
  }

  /** Whether nothing is begun that more text would have to end. */
  boolean isBlank() {
    return begin() == pending.length();
  }

  /** What is begun and not ended. */
  String rest() {
    return pending.substring(begin());
  }

  private boolean next(List<Input> whole) {
    int begin = begin();
    if (begin == pending.length()) {
      return false;
    }
    drop(begin);
    if (pending.charAt(0) == ';') {
      drop(1);
      return true;
    }
    return pending.charAt(0) == ':' ? command(whole) : statement(whole);
  }

  private boolean command(List<Input> whole) {
    int lineEnd = pending.indexOf("\n");
    String text = pending.substring(0, lineEnd < 0 ? pending.length() : lineEnd);
    int end = semicolon(text);
    if (end < 0 && lineEnd < 0) {
      return false;
    }
    whole.add(new Input.Command(CommandText.of(end < 0 ? text : text.substring(0, end)), line));
    drop(end < 0 ? text.length() + 1 : end + 1);
    return true;
  }

  private boolean statement(List<Input> whole) {
    String text = pending.toString();
    int end = semicolon(text);
    if (end < 0) {
      return false;
    }
    whole.add(new Input.Statement(text.substring(0, end).stripTrailing(), line));
    drop(end + 1);
    return true;
  }

  /** Where the first semicolon is that is no part of a text or comment, or -1. */
  private static int semicolon(String text) {
    if (text.indexOf(';') < 0) {
      return -1;
    }
    for (Token token : CypherLexer.tokens(text)) {
      if (token.kind() == Token.Kind.SYMBOL && text.charAt(token.start()) == ';') {
        return token.start();
      }
    }
    return -1;
  }

  /** Where the first thing begins that is neither white space nor a comment. */
  private int begin() {
    String text = pending.toString();
    for (Token token : CypherLexer.tokens(text)) {
      boolean blank =
          token.kind() == Token.Kind.SPACE
              || token.kind() == Token.Kind.COMMENT && token.finished();
      if (!blank) {
        return token.start();
      }
    }
    return text.length();
  }

  private void drop(int length) {
    line += (int) pending.substring(0, length).chars().filter(c -> c == '\n').count();
    pending.delete(0, length);
  }
}
