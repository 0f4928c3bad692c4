package dev.silograph.python;

import io.joern.pythonparser.ast.BoolConstant;
import io.joern.pythonparser.ast.Constant;
import io.joern.pythonparser.ast.EllipsisConstant$;
import io.joern.pythonparser.ast.FloatConstant;
import io.joern.pythonparser.ast.IntConstant;
import io.joern.pythonparser.ast.NoneConstant$;
import io.joern.pythonparser.ast.StringConstant;
import io.joern.pythonparser.ast.StringExpList;
import io.joern.pythonparser.ast.iconstant;
import java.util.ArrayList;
import java.util.List;

/** Converts the parser's literals: numbers, strings, f-strings and what adjacent strings make. */
final class LiteralConverter {

  static final String NOT_CLOSED = "the string that starts here is not closed on its line";

  private final Lines lines;
  private final ExpressionConverter expressions;
  private final Faults faults;

  LiteralConverter(Lines lines, ExpressionConverter expressions, Faults faults) {
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
      faults.add(start, NOT_CLOSED);
    }
    return string(string.value(), string.prefix(), line, start, end);
  }

  /** A literal by what stands between its quotes, and before them. */
  static Expr string(String content, String prefix, int line, int start, int end) {
    String value = StringLiterals.value(content, prefix);
    return StringLiterals.has(prefix, 'b')
        ? new Expr.Bytes(value, line, start, end)
        : new Expr.Str(value, line, start, end);
  }

  /** The lexer lets a string in single quotes run over the end of its line. */
  static boolean hasBareLineBreak(String content) {
    if (content.indexOf('\n') < 0 && content.indexOf('\r') < 0) {
      return false;
    }
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c == '\\') {
        i++;
        boolean breaks = i + 1 < content.length() && content.charAt(i) == '\r';
        i += breaks && content.charAt(i + 1) == '\n' ? 1 : 0;
      }
    }
    return false;
  }

  /** Adjacent literals, as one. */
  Expr joined(StringExpList node) {
    return joined(expressions.convertAll(node.elts()));
  }

  /** Adjacent literals, as one. */
  static Expr joined(List<Expr> literals) {
    List<Expr> parts = new ArrayList<>();
    boolean formatted = false;
    boolean bytes = false;
    for (Expr literal : literals) {
      formatted |= literal instanceof Expr.JoinedStr;
      bytes |= literal instanceof Expr.Bytes;
      if (literal instanceof Expr.JoinedStr inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(literal);
      }
    }
    int line = literals.get(0).line();
    int start = literals.get(0).start();
    int end = literals.get(literals.size() - 1).end();
    if (formatted) {
      return new Expr.JoinedStr(FormatStringConverter.merged(parts), line, start, end);
    }
    StringBuilder value = new StringBuilder();
    for (Expr part : parts) {
      value.append(part instanceof Expr.Str str ? str.value() : ((Expr.Bytes) part).value());
    }
    return bytes
        ? new Expr.Bytes(value.toString(), line, start, end)
        : new Expr.Str(value.toString(), line, start, end);
  }
}
