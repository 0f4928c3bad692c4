package dev.silograph.python;

import io.joern.pythonparser.ast.Constant;
import io.joern.pythonparser.ast.FormattedValue;
import io.joern.pythonparser.ast.JoinedString;
import io.joern.pythonparser.ast.JoinedStringConstant;
import io.joern.pythonparser.ast.iexpr;
import java.util.ArrayList;
import java.util.List;

/** Converts the parser's f-strings. */
final class FormatStringConverter {

  private final String text;
  private final Lines lines;
  private final ExpressionConverter expressions;
  private final Faults faults;

  FormatStringConverter(String text, Lines lines, ExpressionConverter expressions, Faults faults) {
    this.text = text;
    this.lines = lines;
    this.expressions = expressions;
    this.faults = faults;
  }

  Expr convert(JoinedString node, int start, int end) {
    List<Expr> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int literalStart = start;
    for (int i = 0; i < node.values().length(); i++) {
      iexpr part = node.values().apply(i);
      int partStart = part.input_offset();
      if (part instanceof FormattedValue value) {
        int partEnd = part.end_col_offset();
        if (StringLiterals.endsInNameEscape(literal, node.prefix())) {
          // The lexer takes the braces of \N{…} for a replacement field.
          literal.append(text, partStart, partEnd);
          continue;
        }
        flush(literal, literalStart, partStart, node.prefix(), parts);
        replacement(value, partStart, partEnd, parts);
        literalStart = partEnd;
      } else if (part instanceof Constant constant
          && constant.value() instanceof JoinedStringConstant written) {
        literal.append(written.value());
      }
    }
    if (node.quote().length() == 1 && LiteralConverter.hasBareLineBreak(literal.toString())) {
      faults.add(start, LiteralConverter.NOT_CLOSED);
    }
    flush(literal, literalStart, end - node.quote().length(), node.prefix(), parts);
    return new Expr.JoinedStr(merged(parts), lines.line(start), start, end);
  }

  private void flush(StringBuilder literal, int start, int end, String prefix, List<Expr> parts) {
    if (literal.length() > 0) {
      String value = StringLiterals.formatPart(literal.toString(), prefix);
      parts.add(new Expr.Str(value, lines.line(start), start, end));
      literal.setLength(0);
    }
  }

  private void replacement(FormattedValue node, int start, int end, List<Expr> parts) {
    Expr value = expressions.convert(node.value());
    boolean plain = node.conversion() < 0 && node.format_spec().isEmpty();
    String conversion = node.conversion() < 0 ? null : String.valueOf((char) node.conversion());
    if (node.equalSign()) {
      // f"{x = }" stands for f"x = {x!r}".
      int equals = text.indexOf('=', value.end()) + 1;
      while (Character.isWhitespace(text.charAt(equals))) {
        equals++;
      }
      String written = text.substring(start + 1, equals);
      parts.add(new Expr.Str(written, lines.line(start), start + 1, equals));
      conversion = plain ? "r" : conversion;
    }
    Expr formatSpec = null;
    if (node.format_spec().isDefined()) {
      String spec = node.format_spec().get();
      formatSpec = formatSpec(spec, end - 1 - spec.length());
    }
    parts.add(
        new Expr.FormattedValue(value, conversion, formatSpec, lines.line(start), start, end));
  }

  /** The lexer gives a format specification as it is written, fields and all. */
  private Expr formatSpec(String spec, int start) {
    int end = start + spec.length();
    if (spec.indexOf('{') < 0) {
      return new Expr.Str(StringLiterals.value(spec, ""), lines.line(start), start, end);
    }
    String quote = spec.contains("\"\"\"") ? "'''" : "\"\"\"";
    StringBuilder alone = new StringBuilder(text.length());
    for (int i = 0; i < start; i++) {
      char c = text.charAt(i);
      alone.append(c == '\n' || c == '\r' ? c : ' ');
    }
    // In parentheses, so that what is left of the lines above is no indentation.
    alone.setCharAt(0, '(');
    alone.replace(start - 4, start, "f" + quote);
    alone.append(spec).append(quote).append(')');
    return expressions.nested(alone.toString()) instanceof Expr.JoinedStr joined
        ? new Expr.JoinedStr(joined.parts(), lines.line(start), start, end)
        : new Expr.Str(spec, lines.line(start), start, end);
  }

  /** Adjacent texts become one and empty ones none, as in CPython's tree. */
  static List<Expr> merged(List<Expr> parts) {
    List<Expr> merged = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      int last = merged.size() - 1;
      if (part instanceof Expr.Str empty && empty.value().isEmpty()) {
        continue;
      }
      if (part instanceof Expr.Str right
          && last >= 0
          && merged.get(last) instanceof Expr.Str left) {
        merged.set(
            last,
            new Expr.Str(left.value() + right.value(), left.line(), left.start(), right.end()));
      } else {
        merged.add(part);
      }
    }
    return List.copyOf(merged);
  }
}
