package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Enumerations: Python's (<a href="https://docs.python.org/3/library/enum.html">library/enum</a>),
 * and Django's with labels (<a
 * href="https://docs.djangoproject.com/en/stable/ref/models/fields/#enumeration-types">enumeration
 * types</a>).
 */
final class Enumerations {

  private static final Set<String> PLAIN =
      Set.of("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum");
  private static final Set<String> LABELLED = Set.of("TextChoices", "IntegerChoices", "Choices");

  private Enumerations() {}

  /** Whether attributes of the class are members of an enumeration. */
  static boolean isEnum(PyClass type) {
    return inheritsAny(type, PLAIN) || isLabelled(type);
  }

  private static boolean isLabelled(PyClass type) {
    return inheritsAny(type, LABELLED);
  }

  private static boolean inheritsAny(PyClass type, Set<String> names) {
    return type.mro().stream()
        .anyMatch(
            base -> base instanceof Value.External external && names.contains(external.name()));
  }

  /** Whether what a class body binds to a name is a member. */
  static boolean isMember(String name, Value bound) {
    return !name.startsWith("_") && !(bound instanceof PyFunction) && !(bound instanceof PyClass);
  }

  /** The member that a class body binds to a name. */
  static Value.Member member(PyClass type, String name, Value bound) {
    Value value = bound;
    if (isLabelled(type) && bound instanceof Value.Sequence pair && hasLabel(pair)) {
      List<Value> parts = pair.elements().subList(0, pair.elements().size() - 1);
      value =
          parts.size() == 1
              ? parts.get(0)
              : new Value.Sequence(Value.Sequence.Kind.TUPLE, List.copyOf(parts));
    }
    return new Value.Member(type, name, value);
  }

  private static boolean hasLabel(Value.Sequence pair) {
    int size = pair.elements().size();
    return size > 1 && !(pair.elements().get(size - 1) instanceof Value.Numeric);
  }

  /** The members of an enumeration in order. */
  static List<Value> members(PyClass type) {
    List<Value> members = new ArrayList<>();
    type.attributes()
        .forEach(
            (name, binding) -> {
              if (isMember(name, binding.value())) {
                members.add(member(type, name, binding.value()));
              }
            });
    return members;
  }

  /** {@code Member.label}; empty where its enumeration has none or it is not known. */
  static Optional<Value> label(Value.Member member) {
    Binding bound = member.owner().lookup(member.name());
    if (!isLabelled(member.owner()) || bound == null) {
      return Optional.empty();
    }
    if (bound.value() instanceof Value.Sequence pair && hasLabel(pair)) {
      return Optional.of(pair.elements().get(pair.elements().size() - 1));
    }
    return Optional.of(Value.of(titled(member.name())));
  }

  /** What Python's {@code str.title} makes of a member's name. */
  private static String titled(String name) {
    StringBuilder title = new StringBuilder();
    for (char each : name.replace('_', ' ').toCharArray()) {
      boolean inWord = title.length() > 0 && Character.isLetter(title.charAt(title.length() - 1));
      title.append(inWord ? Character.toLowerCase(each) : Character.toUpperCase(each));
    }
    return title.toString();
  }

  /** The lists that Django puts on the class; empty for any other attribute. */
  static Optional<Value> listOf(PyClass type, String attribute) {
    if (!isLabelled(type)) {
      return Optional.empty();
    }
    List<Value> list = new ArrayList<>();
    for (Value each : members(type)) {
      Value.Member member = (Value.Member) each;
      Value label = label(member).orElse(Value.UNKNOWN);
      switch (attribute) {
        case "values" -> list.add(member.value());
        case "names" -> list.add(Value.of(member.name()));
        case "labels" -> list.add(label);
        case "choices" -> list.add(Builtins.tuple(member.value(), label));
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Value.Sequence(Value.Sequence.Kind.LIST, list));
  }
}
