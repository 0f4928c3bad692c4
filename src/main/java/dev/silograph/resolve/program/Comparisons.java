package dev.silograph.resolve.program;

import java.util.Objects;

/** Python's comparisons of known values. */
final class Comparisons {

  /** Lists may hold themselves, and tuples each other many times over. */
  private static final int DEEPEST_KNOWN = 10;

  private Comparisons() {}

  /** Whether a comparison holds; null when that cannot be known. */
  static Boolean holds(Value left, String op, Value right) {
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

  private static Integer order(Value one, Value other) {
    Value left = Known.plain(one);
    Value right = Known.plain(other);
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
    if (!isKnown(left) || !isKnown(right)) {
      return null;
    }
    String a = Known.text(left);
    String b = Known.text(right);
    return a != null && b != null ? a.equals(b) : Objects.equals(left, right);
  }

  private static boolean isKnown(Value value) {
    return isKnown(value, DEEPEST_KNOWN);
  }

  private static boolean isKnown(Value value, int depth) {
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
            && s.elements().stream().allMatch(element -> isKnown(element, depth - 1));
  }

  private static Boolean contains(Value container, Value element) {
    if (container instanceof Mapping mapping && isKnown(element)) {
      return mapping.entries().containsKey(element) ? Boolean.TRUE : mapping.open() ? null : false;
    }
    if (container instanceof Value.Text text && element instanceof Value.Text part) {
      return text.value().contains(part.value());
    }
    if (container instanceof Value.Sequence sequence) {
      boolean sure = isKnown(element);
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
}
