package dev.silograph.python;

import io.joern.pythonparser.ast.BoolConstant;
import io.joern.pythonparser.ast.Constant;
import io.joern.pythonparser.ast.EllipsisConstant$;
import io.joern.pythonparser.ast.FloatConstant;
import io.joern.pythonparser.ast.FormattedValue;
import io.joern.pythonparser.ast.IntConstant;
import io.joern.pythonparser.ast.JoinedString;
import io.joern.pythonparser.ast.JoinedStringConstant;
import io.joern.pythonparser.ast.NoneConstant$;
import io.joern.pythonparser.ast.StringConstant;
import io.joern.pythonparser.ast.StringExpList;
import io.joern.pythonparser.ast.iconstant;
import io.joern.pythonparser.ast.iexpr;
import java.util.ArrayList;
import java.util.List;
import scala.collection.mutable.Seq;

/** Converts the parser's literals: numbers, strings, f-strings and what adjacent strings make. */
final class LiteralConverter {

  private final String text;
  private final Lines lines;
  private final ExpressionConverter expressions;
  private final Faults faults;

  LiteralConverter(String text, Lines lines, ExpressionConverter expressions, Faults faults) {
    this.text = text;
    this.lines = lines;
    this.expressions = expressions;
    this.faults = faults;
  }

  Expr constant(Constant node, int start, int end) {
    iconstant value = node.value();
    int line = lines.line(start);
    if (value instanceof StringConstant string) {
      return string(string, line, start, end);
    } else if (value == NoneConstant$.MODULE$) {
      return new Expr.Constant(Expr.Constant.Kind.NONE, line, start, end);
    } else if (value instanceof BoolConstant bool) {
      Expr.Constant.Kind kind = bool.value() ? Expr.Constant.Kind.TRUE : Expr.Constant.Kind.FALSE;
      return new Expr.Constant(kind, line, start, end);
    } else if (value instanceof IntConstant number) {
      return new Expr.Num(Numbers.integer(number.value()), line, start, end);
    } else if (value instanceof FloatConstant number) {
      return new Expr.Num(Numbers.floating(number.value()), line, start, end);
    } else if (value == EllipsisConstant$.MODULE$) {
      return new Expr.Constant(Expr.Constant.Kind.ELLIPSIS, line, start, end);
    }
    return new Expr.Unsupported(line, start, end);
  }

  private Expr string(StringConstant string, int line, int start, int end) {
    if (string.quote().length() == 1 && hasBareLineBreak(string.value())) {
      faults.add(start, "the string that starts here is not closed on its line");
    }
    String value = StringLiterals.value(string.value(), string.prefix());
    return StringLiterals.has(string.prefix(), 'b')
        ? new Expr.Bytes(value, line, start, end)
        : new Expr.Str(value, line, start, end);
  }

  /** The lexer lets a string in single quotes run over the end of its line. */
  private static boolean hasBareLineBreak(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c == '\\') {
        i++;
        if (i + 1 < content.length() && content.startsWith("\r\n", i)) {
          i++;
        }
      }
    }
    return false;
  }

  /** Adjacent literals, as one. */
  Expr joined(StringExpList node) {
    Seq<iexpr> elements = node.elts();
    List<Expr> parts = new ArrayList<>();
    boolean formatted = false;
    boolean bytes = false;
    int start = elements.apply(0).input_offset();
    int end = start;
    for (int i = 0; i < elements.length(); i++) {
      iexpr element = elements.apply(i);
      end = element.end_col_offset();
      Expr part = expressions.convert(element);
      formatted |= part instanceof Expr.JoinedStr;
      bytes |= part instanceof Expr.Bytes;
      if (part instanceof Expr.JoinedStr inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(part);
      }
    }
    int line = lines.line(start);
    if (formatted) {
      return new Expr.JoinedStr(merged(parts), line, start, end);
    }
    StringBuilder value = new StringBuilder();
    for (Expr part : parts) {
      value.append(part instanceof Expr.Str str ? str.value() : ((Expr.Bytes) part).value());
    }
    return bytes
        ? new Expr.Bytes(value.toString(), line, start, end)
        : new Expr.Str(value.toString(), line, start, end);
  }

  /** Adjacent texts become one, as in CPython's tree. */
  private static List<Expr> merged(List<Expr> parts) {
    List<Expr> merged = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      int last = merged.size() - 1;
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

  Expr formatted(JoinedString node, int start, int end) {
    List<Expr> parts = new ArrayList<>();
    for (int i = 0; i < node.values().length(); i++) {
      iexpr part = node.values().apply(i);
      int partStart = part.input_offset();
      if (part instanceof FormattedValue value) {
        parts.add(replacement(value, partStart, part.end_col_offset()));
      } else if (part instanceof Constant constant
          && constant.value() instanceof JoinedStringConstant literal) {
        // The lexer looks one quote or brace ahead, so the part's own end is too far.
        int partEnd = partStart + literal.value().length();
        if (node.quote().length() == 1 && hasBareLineBreak(literal.value())) {
          faults.add(start, "the string that starts here is not closed on its line");
        }
        parts.add(
            new Expr.Str(
                StringLiterals.formatPart(literal.value(), node.prefix()),
                lines.line(partStart),
                partStart,
                partEnd));
      }
    }
    return new Expr.JoinedStr(merged(parts), lines.line(start), start, end);
  }

  private Expr replacement(FormattedValue node, int start, int end) {
    Expr value = expressions.convert(node.value());
    String conversion = node.conversion() < 0 ? null : String.valueOf((char) node.conversion());
    Expr formatSpec = null;
    if (node.format_spec().isDefined()) {
      String spec = node.format_spec().get();
      int specStart = end - 1 - spec.length();
      formatSpec = new Expr.Str(spec, lines.line(specStart), specStart, end - 1);
    }
    return new Expr.FormattedValue(value, conversion, formatSpec, lines.line(start), start, end);
  }
}
