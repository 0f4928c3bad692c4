package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Set<String> FLAGS = Set.of("Flag", "IntFlag");
  private static final Set<String> LABELLED = Set.of("TextChoices", "IntegerChoices", "Choices");

  private Enumerations() {}

  /** Whether attributes of the class are members of an enumeration. */
  static boolean isEnum(PyClass type) {
    return inheritsAny(type, PLAIN) || isLabelled(type);
  }

  private static boolean isLabelled(PyClass type) {
    return inheritsAny(type, LABELLED);
  }

  /** Asked at every access to a class's attribute, hence a plain loop. */
  private static boolean inheritsAny(PyClass type, Set<String> names) {
    for (Value base : type.mro()) {
      if (base instanceof Value.External external && names.contains(external.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a class body binds to a name is a member. */
  static boolean isMember(String name, Value bound) {
    return !name.startsWith("_") && !(bound instanceof PyFunction) && !(bound instanceof PyClass);
  }

  /**
   * The member that a name of the class's own body stands for: the first with an equal value, of
   * which any later name is an alias.
   */
  static Value.Member member(PyClass type, String name) {
    return member(type, name, values(type));
  }

  private static Value.Member member(PyClass type, String name, Map<String, Value> values) {
    Value value = values.get(name);
    return values.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || isEqual(each.getValue(), value))
        .findFirst()
        .map(first -> new Value.Member(type, first.getKey(), first.getValue()))
        .orElseThrow();
  }

  /** The members of an enumeration in order; an alias is none. */
  static List<Value.Member> members(PyClass type) {
    Map<String, Value> values = values(type);
    return values.keySet().stream().map(name -> member(type, name, values)).distinct().toList();
  }

  /** What calling the enumeration with a value gives; empty where no member is known to have it. */
  static Optional<Value.Member> byValue(PyClass type, Value value) {
    return members(type).stream()
        .filter(each -> each.equals(value) || isEqual(each.value(), value))
        .findFirst();
  }

  private static boolean isEqual(Value one, Value other) {
    return Boolean.TRUE.equals(Comparisons.holds(one, "==", other));
  }

  /** The values that a class body binds, by name, aliases included. */
  private static Map<String, Value> values(PyClass type) {
    Map<String, Value> values = new LinkedHashMap<>();
    Map<Value, Value> generated = new IdentityHashMap<>();
    type.attributes()
        .forEach(
            (name, binding) -> {
              Value bound = binding.value();
              if (isMember(name, bound)) {
                values.put(
                    name,
                    isAuto(bound)
                        ? generated.computeIfAbsent(bound, b -> next(type, name, values.values()))
                        : withoutLabel(type, bound));
              }
            });
    return values;
  }

  private static boolean isAuto(Value bound) {
    return bound instanceof Created created
        && created.callee() instanceof Value.External external
        && external.path().equals("enum.auto");
  }

  /** What {@code auto()} stands for after the values so far. */
  private static Value next(PyClass type, String name, Collection<Value> before) {
    if (type.lookup("_generate_next_value_") != null) {
      return Value.UNKNOWN;
    }
    if (inheritsAny(type, Set.of("StrEnum"))) {
      return Value.of(name.toLowerCase(Locale.ROOT));
    }
    if (inheritsAny(type, Set.of("TextChoices"))) {
      return Value.of(name);
    }
    long highest = 0;
    for (Value each : before) {
      if (!(each instanceof Value.Numeric number)) {
        return Value.UNKNOWN;
      }
      highest = Math.max(highest, number.value().longValue());
    }
    return Value.of(
        inheritsAny(type, FLAGS) ? Math.max(1, 2 * Long.highestOneBit(highest)) : highest + 1);
  }

  private static Value withoutLabel(PyClass type, Value bound) {
    if (!isLabelled(type) || !(bound instanceof Value.Sequence pair) || !hasLabel(pair)) {
      return bound;
    }
    List<Value> parts = pair.elements().subList(0, pair.elements().size() - 1);
    return parts.size() == 1
        ? parts.get(0)
        : new Value.Sequence(Value.Sequence.Kind.TUPLE, List.copyOf(parts));
  }

  private static boolean hasLabel(Value.Sequence pair) {
    int size = pair.elements().size();
    return size > 1 && !(pair.elements().get(size - 1) instanceof Value.Numeric);
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
    for (Value.Member member : members(type)) {
      Value label = label(member).orElse(Value.UNKNOWN);
      switch (attribute) {
        case "values" -> list.add(member.value());
        case "names" -> list.add(Value.of(member.name()));
        case "labels" -> list.add(label);
        case "choices" -> list.add(Value.Sequence.tuple(member.value(), label));
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Value.Sequence(Value.Sequence.Kind.LIST, list));
  }
}
