package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import io.joern.pythonparser.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads string literals, f-strings and what adjacent ones make. */
final class QuickStrings {

  private final TokenCursor cursor;
  private final QuickExpressions expressions;

  QuickStrings(TokenCursor cursor, QuickExpressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Whether a token of a kind is the first of a literal. */
  static boolean isStart(int kind) {
    return switch (kind) {
      case STRING_QUOTE_OPEN, STRING_PREFIX, STRING_PREFIX2 -> true;
      case FORMAT_STRING_PREFIX, FORMAT_STRING_PREFIX2 -> true;
      default -> false;
    };
  }

  Expr read() {
    Expr first = literal();
    if (!isStart(cursor.kind())) {
      return first;
    }
    List<Expr> literals = new ArrayList<>();
    literals.add(first);
    while (isStart(cursor.kind())) {
      literals.add(literal());
    }
    return LiteralConverter.joined(literals);
  }

  private Expr literal() {
    return switch (cursor.kind()) {
      case STRING_QUOTE_OPEN -> string("", cursor.start());
      case STRING_PREFIX, STRING_PREFIX2 -> {
        int start = cursor.start();
        yield string(cursor.take().image, start);
      }
      case FORMAT_STRING_PREFIX, FORMAT_STRING_PREFIX2 -> formatString();
      default -> throw TokenCursor.unexpected();
    };
  }

  private Expr string(String prefix, int start) {
    Token open = cursor.take(STRING_QUOTE_OPEN);
    String content = cursor.take(STRING_CONTENT).image;
    requireClosed(open, content);
    return LiteralConverter.string(content, prefix, cursor.line(start), start, cursor.end());
  }

  private static void requireClosed(Token quote, String content) {
    if (quote.image.length() == 1 && LiteralConverter.hasBareLineBreak(content)) {
      throw TokenCursor.unexpected();
    }
  }

  private Expr formatString() {
    int start = cursor.start();
    String prefix = cursor.take().image;
    Token open = cursor.take(FORMAT_STRING_QUOTE_OPEN);
    List<Expr> parts = new ArrayList<>();
    int literalStart = start;
    String content = content(open);
    while (cursor.at(FORMAT_STRING_CURLY_OPEN)) {
      if (StringLiterals.endsInNameEscape(content, prefix)) {
        throw TokenCursor.unexpected();
      }
      text(content, prefix, literalStart, cursor.start(), parts);
      parts.add(field());
      literalStart = cursor.end();
      content = content(open);
    }
    int end = cursor.start();
    cursor.take(FORMAT_STRING_QUOTE_CLOSE);
    text(content, prefix, literalStart, end, parts);
    List<Expr> merged = FormatStringConverter.merged(parts);
    return new Expr.JoinedStr(merged, cursor.line(start), start, cursor.end());
  }

  private String content(Token quote) {
    String content = cursor.take(FORMAT_STRING_CONTENT).image;
    requireClosed(quote, content);
    return content;
  }

  private void text(String content, String prefix, int start, int end, List<Expr> parts) {
    if (!content.isEmpty()) {
      String value = StringLiterals.formatPart(content, prefix);
      parts.add(new Expr.Str(value, cursor.line(start), start, end));
    }
  }

  private Expr field() {
    int start = cursor.start();
    cursor.take(FORMAT_STRING_CURLY_OPEN);
    Expr value = expressions.list();
    String conversion =
        switch (cursor.kind()) {
          case STR_CONVERSION, REPR_CONVERSION, ASCII_CONVERSION ->
              cursor.take().image.substring(1);
          default -> null;
        };
    Expr formatSpec = cursor.takeIf(COLON) ? formatSpec() : null;
    cursor.take(CURLY_CLOSE);
    return new Expr.FormattedValue(
        value, conversion, formatSpec, cursor.line(start), start, cursor.end());
  }

  /** One that has fields itself is left to others. */
  private Expr formatSpec() {
    Token spec = cursor.take(FORMAT_SPEC);
    if (spec.image.indexOf('{') >= 0) {
      throw TokenCursor.unexpected();
    }
    String value = StringLiterals.value(spec.image, "");
    return new Expr.Str(value, cursor.line(spec.startPos), spec.startPos, spec.endPos);
  }
}
