package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** Python's operators on known values; what is not known stays so. */
final class Operators {

  private Operators() {}

  /** {@code left op right}. */
  static Value binary(Value left, String op, Value right, Program program) {
    if (Known.plain(left) instanceof Value.Numeric a
        && Known.plain(right) instanceof Value.Numeric b) {
      return arithmetic(a.value(), op, b.value());
    }
    String a = Known.text(left);
    if (a != null && op.equals("%")) {
      return Formatting.percent(a, right, program);
    }
    String b = Known.text(right);
    if (a != null && b != null && op.equals("+")) {
      return program.effort().allows(a.length() + b.length()) ? Value.of(a + b) : Value.UNKNOWN;
    }
    if (a != null && op.equals("*") && right instanceof Value.Numeric n) {
      return Value.of(a.repeat((int) Math.max(0, Math.min(10_000, n.value().longValue()))));
    }
    if (left instanceof Value.Sequence x && right instanceof Value.Sequence y) {
      return program.effort().allows(x.elements().size() + y.elements().size())
          ? sequences(x, op, y)
          : Value.UNKNOWN;
    }
    if (left instanceof Mapping x && right instanceof Mapping y && op.equals("|")) {
      if (!program.effort().allows(x.entries().size() + y.entries().size())) {
        return Value.UNKNOWN;
      }
      Mapping both = x.copy();
      both.putAll(y);
      return both;
    }
    if (op.equals("+") && (left instanceof Value.Sequence || right instanceof Value.Sequence)) {
      // A known list and an unknown one: what is known must not be lost.
      Value.Sequence known = (Value.Sequence) (left instanceof Value.Sequence ? left : right);
      List<Value> elements = new ArrayList<>(known.elements());
      elements.add(known == left ? elements.size() : 0, Value.UNKNOWN);
      return new Value.Sequence(known.kind(), elements);
    }
    return Value.UNKNOWN;
  }

  private static Value sequences(Value.Sequence x, String op, Value.Sequence y) {
    switch (op) {
      case "+" -> {
        List<Value> elements = new ArrayList<>(x.elements());
        elements.addAll(y.elements());
        return new Value.Sequence(x.kind(), elements);
      }
      case "|" -> {
        LinkedHashSet<Value> elements = new LinkedHashSet<>(x.elements());
        elements.addAll(y.elements());
        return new Value.Sequence(x.kind(), new ArrayList<>(elements));
      }
      case "-" -> {
        List<Value> elements = new ArrayList<>(x.elements());
        elements.removeAll(new HashSet<>(y.elements()));
        return new Value.Sequence(x.kind(), elements);
      }
      case "&" -> {
        List<Value> elements = new ArrayList<>(x.elements());
        elements.retainAll(new HashSet<>(y.elements()));
        return new Value.Sequence(x.kind(), elements);
      }
      default -> {
        return Value.UNKNOWN;
      }
    }
  }

  private static Value arithmetic(Number a, String op, Number b) {
    if (a instanceof Long x && b instanceof Long y) {
      return switch (op) {
        case "+" -> Value.of(x + y);
        case "-" -> Value.of(x - y);
        case "*" -> Value.of(x * y);
        case "//" -> y == 0 ? Value.UNKNOWN : Value.of(Math.floorDiv(x, y));
        case "%" -> y == 0 ? Value.UNKNOWN : Value.of(Math.floorMod(x, y));
        case "/" -> y == 0 ? Value.UNKNOWN : new Value.Numeric((double) x / y);
        case "**" -> y < 0 || y > 62 ? Value.UNKNOWN : Value.of((long) Math.pow(x, y));
        case "<<" -> y < 0 || y > 62 ? Value.UNKNOWN : Value.of(x << y);
        case ">>" -> y < 0 || y > 62 ? Value.UNKNOWN : Value.of(x >> y);
        case "|" -> Value.of(x | y);
        case "&" -> Value.of(x & y);
        case "^" -> Value.of(x ^ y);
        default -> Value.UNKNOWN;
      };
    }
    double x = a.doubleValue();
    double y = b.doubleValue();
    return switch (op) {
      case "+" -> new Value.Numeric(x + y);
      case "-" -> new Value.Numeric(x - y);
      case "*" -> new Value.Numeric(x * y);
      case "/" -> y == 0 ? Value.UNKNOWN : new Value.Numeric(x / y);
      default -> Value.UNKNOWN;
    };
  }

  static Value unary(String op, Value operand) {
    if (op.equals("not")) {
      Boolean holds = Known.truth(operand);
      return holds == null ? Value.UNKNOWN : Value.of(!holds);
    }
    if (operand instanceof Value.Numeric number) {
      if (op.equals("-")) {
        return arithmetic(0L, "-", number.value());
      }
      return op.equals("+") ? operand : arithmetic(-1L, "^", number.value());
    }
    return Value.UNKNOWN;
  }
}
