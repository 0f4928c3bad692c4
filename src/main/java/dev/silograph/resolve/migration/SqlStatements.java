package dev.silograph.resolve.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script of PostgreSQL's into statements: at semicolons outside of strings, quoted names,
 * dollar quotes and comments. Comments are left out. The body of a {@code DO} block is a string to
 * PostgreSQL, and so it is here; {@link SqlBlock} reads it.
 */
final class SqlStatements {

  private final String sql;
  private final StringBuilder statement = new StringBuilder();
  private final List<String> statements = new ArrayList<>();
  private int at;

  private SqlStatements(String sql) {
    this.sql = sql;
  }

  static List<String> split(String sql) {
    SqlStatements splitter = new SqlStatements(sql);
    while (splitter.at < sql.length()) {
      splitter.step();
    }
    splitter.end();
    return splitter.statements;
  }

  private void step() {
    char c = sql.charAt(at);
    if (sql.startsWith("--", at)) {
      int line = sql.indexOf('\n', at);
      at = line < 0 ? sql.length() : line;
    } else if (sql.startsWith("/*", at)) {
      at = endOfComment();
      statement.append(' ');
    } else if (c == '\'' && isEscaped()) {
      take(endOfEscaped(), 1);
    } else if (c == '\'' || c == '"' || c == '`') {
      take(sql.indexOf(c, at + 1), 1);
    } else if (c == '$' && dollarTag() != null) {
      String tag = dollarTag();
      take(sql.indexOf(tag, at + tag.length()), tag.length());
    } else if (c == ';') {
      end();
      at++;
    } else {
      statement.append(c);
      at++;
    }
  }

  private void take(int close, int closing) {
    int end = close < 0 ? sql.length() : close + closing;
    statement.append(sql, at, end);
    at = end;
  }

  /** Where a comment that may hold others ends. */
  private int endOfComment() {
    int depth = 0;
    for (int i = at; i < sql.length() - 1; i++) {
      if (sql.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return sql.length();
  }

  /** Whether the string that begins here is one in which a backslash escapes: {@code E'…'}. */
  private boolean isEscaped() {
    return at > 0
        && Character.toLowerCase(sql.charAt(at - 1)) == 'e'
        && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
  }

  private int endOfEscaped() {
    for (int i = at + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == '\\') {
        i++;
      } else if (sql.charAt(i) == '\'') {
        return i;
      }
    }
    return -1;
  }

  /** {@code $$} or {@code $tag$} at the present place, or null. */
  private String dollarTag() {
    int close = sql.indexOf('$', at + 1);
    if (close < 0) {
      return null;
    }
    String tag = sql.substring(at, close + 1);
    return tag.substring(1, tag.length() - 1).chars().allMatch(Character::isJavaIdentifierPart)
        ? tag
        : null;
  }

  private void end() {
    String text = statement.toString().strip();
    if (!text.isEmpty()) {
      statements.add(text);
    }
    statement.setLength(0);
  }
}
