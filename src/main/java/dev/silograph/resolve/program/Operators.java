package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Python's operators on known values; what is not known stays so. */
final class Operators {

  /** Lists may hold themselves, and tuples each other many times over. */
  private static final int DEEPEST_KNOWN = 10;

  private Operators() {}

  /** {@code left op right}. */
  static Value binary(Value left, String op, Value right, Program program) {
    if (plain(left) instanceof Value.Numeric a && plain(right) instanceof Value.Numeric b) {
      return arithmetic(a.value(), op, b.value());
    }
    String a = textOf(left);
    if (a != null && op.equals("%")) {
      return Formatting.percent(a, right, program);
    }
    String b = textOf(right);
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

  static Value unary(String op, Value operand, Evaluation evaluation) {
    if (op.equals("not")) {
      Boolean holds = truth(operand);
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

  /** Whether a comparison holds; null when that cannot be known. */
  static Boolean compare(Value left, String op, Value right) {
    switch (op) {
      case "==", "is":
        return same(left, right);
      case "!=", "is not":
        Boolean same = same(left, right);
        return same == null ? null : !same;
      case "in", "not in":
        Boolean in = contains(right, left);
        return in == null ? null : in == op.equals("in");
      default:
        Integer order = order(left, right);
        if (order == null) {
          return null;
        }
        return switch (op) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        };
    }
  }

  /** A member of an enumeration as the number or text that it is where it is one. */
  private static Value plain(Value value) {
    return value instanceof Value.Member member ? member.value() : value;
  }

  private static Integer order(Value one, Value other) {
    Value left = plain(one);
    Value right = plain(other);
    if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
      return Double.compare(a.value().doubleValue(), b.value().doubleValue());
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      return a.value().compareTo(b.value());
    }
    if (left instanceof Value.Sequence a && right instanceof Value.Sequence b) {
      for (int i = 0; i < Math.min(a.elements().size(), b.elements().size()); i++) {
        Integer order = order(a.elements().get(i), b.elements().get(i));
        if (order == null || order != 0) {
          return order;
        }
      }
      return Integer.compare(a.elements().size(), b.elements().size());
    }
    return null;
  }

  private static Boolean same(Value left, Value right) {
    if (left == right && !(left instanceof Value.Unknown)) {
      return true;
    }
    if (!known(left) || !known(right)) {
      return null;
    }
    String a = textOf(left);
    String b = textOf(right);
    return a != null && b != null ? a.equals(b) : Objects.equals(left, right);
  }

  private static boolean known(Value value) {
    return known(value, DEEPEST_KNOWN);
  }

  private static boolean known(Value value, int depth) {
    return value instanceof Value.Text
        || value instanceof Value.Numeric
        || value instanceof Value.Truth
        || value instanceof Value.Nothing
        || value instanceof Value.Member
        || value instanceof PyClass
        || value instanceof PyFunction
        || value instanceof PyModule
        || value instanceof Mapping
        || value instanceof Value.Sequence s
            && depth > 0
            && s.elements().stream().allMatch(element -> known(element, depth - 1));
  }

  private static Boolean contains(Value container, Value element) {
    if (container instanceof Mapping mapping && known(element)) {
      return mapping.entries().containsKey(element) ? Boolean.TRUE : mapping.open() ? null : false;
    }
    if (container instanceof Value.Text text && element instanceof Value.Text part) {
      return text.value().contains(part.value());
    }
    if (container instanceof Value.Sequence sequence) {
      boolean sure = known(element);
      for (Value each : sequence.elements()) {
        Boolean same = same(each, element);
        if (same == null) {
          sure = false;
        } else if (same) {
          return true;
        }
      }
      return sure ? false : null;
    }
    return null;
  }

  /** Whether a value counts as true; null when that cannot be known. */
  static Boolean truth(Value value) {
    if (value instanceof Value.Truth truth) {
      return truth.value();
    }
    if (value instanceof Value.Nothing) {
      return false;
    }
    if (value instanceof Value.Text text) {
      return !text.value().isEmpty();
    }
    if (value instanceof Value.Numeric number) {
      return number.value().doubleValue() != 0;
    }
    if (value instanceof Value.Sequence sequence) {
      return !sequence.elements().isEmpty();
    }
    if (value instanceof Mapping mapping) {
      return !mapping.entries().isEmpty() ? Boolean.TRUE : mapping.open() ? null : false;
    }
    if (value instanceof PyClass || value instanceof PyFunction || value instanceof PyModule) {
      return true;
    }
    if (value instanceof Value.External external) {
      // Only a type checker takes the branch, whatever module it came through.
      return external.name().equals("TYPE_CHECKING") ? Boolean.FALSE : null;
    }
    return null;
  }

  /** The elements that iterating over a value gives, or null when they are not known. */
  static List<Value> elements(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements();
    }
    if (value instanceof Mapping mapping && !mapping.open()) {
      return List.copyOf(mapping.entries().keySet());
    }
    if (value instanceof Value.Text text) {
      return text.value().codePoints().mapToObj(c -> Value.of(Character.toString(c))).toList();
    }
    if (value instanceof PyClass type && Enumerations.isEnum(type)) {
      return List.copyOf(Enumerations.members(type));
    }
    return null;
  }

  /** {@code owner[index]}. */
  static Value item(Value owner, Expr index, Scope scope, Evaluation evaluation, Program program) {
    if (index instanceof Expr.Slice slice) {
      List<Value> elements = elements(owner);
      Integer from =
          slice.lower() == null ? Integer.valueOf(0) : whole(slice.lower(), scope, evaluation);
      if (elements == null || from == null || slice.step() != null) {
        return Value.UNKNOWN;
      }
      Integer to =
          slice.upper() == null
              ? Integer.valueOf(elements.size())
              : whole(slice.upper(), scope, evaluation);
      if (to == null) {
        return Value.UNKNOWN;
      }
      int start = clamp(from, elements.size());
      int end = Math.max(start, clamp(to, elements.size()));
      List<Value> part = new ArrayList<>(elements.subList(start, end));
      if (owner instanceof Value.Text) {
        StringBuilder text = new StringBuilder();
        part.forEach(v -> text.append(textOf(v)));
        return Value.of(text.toString());
      }
      return owner instanceof Value.Sequence s ? new Value.Sequence(s.kind(), part) : Value.UNKNOWN;
    }
    Value key = program.force(evaluation.of(index, scope));
    if (owner instanceof Mapping mapping) {
      Mapping.Entry entry = mapping.entries().get(key);
      return entry == null ? Value.UNKNOWN : program.settle(entry.value());
    }
    List<Value> elements = elements(owner);
    if (elements != null && key instanceof Value.Numeric n && n.value() instanceof Long at) {
      long position = at < 0 ? at + elements.size() : at;
      return position >= 0 && position < elements.size()
          ? elements.get((int) position)
          : Value.UNKNOWN;
    }
    return Value.UNKNOWN;
  }

  private static int clamp(int position, int size) {
    return Math.max(0, Math.min(size, position < 0 ? position + size : position));
  }

  private static Integer whole(Expr expression, Scope scope, Evaluation evaluation) {
    Value value = evaluation.of(expression, scope);
    return value instanceof Value.Numeric n && n.value() instanceof Long l
        ? Integer.valueOf(l.intValue())
        : null;
  }

  /** The text of a string, or of a member of an enumeration of strings; else null. */
  static String textOf(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    return value instanceof Value.Member member && member.value() instanceof Value.Text text
        ? text.value()
        : null;
  }
}
