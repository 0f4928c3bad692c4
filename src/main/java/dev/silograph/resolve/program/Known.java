package dev.silograph.resolve.program;

import java.util.List;

/** What is known of a value; null, never a guess, where something is not. */
final class Known {

  private Known() {}

  /** The text of a string, or of a member of an enumeration of strings; else null. */
  static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    return value instanceof Value.Member member && member.value() instanceof Value.Text text
        ? text.value()
        : null;
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

  /** A member of an enumeration as the number or text that it is where it is one. */
  static Value plain(Value value) {
    return value instanceof Value.Member member ? member.value() : value;
  }
}
