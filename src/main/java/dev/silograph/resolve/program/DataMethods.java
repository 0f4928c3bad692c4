package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Methods of strings, lists, sets and dicts. */
final class DataMethods {

  private final Program program;

  DataMethods(Program program) {
    this.program = program;
  }

  /** The outcome of {@code owner.name(arguments)}, or empty where it is not known. */
  Optional<Value> method(Value.Attr method, Arguments arguments) {
    Value owner = program.force(method.owner());
    if (owner instanceof Value.Text text) {
      return Optional.ofNullable(text(text.value(), method.name(), arguments));
    }
    if (owner instanceof Mapping mapping) {
      return Optional.ofNullable(mapping(mapping, method.name(), arguments));
    }
    if (owner instanceof Namespace namespace) {
      return Optional.ofNullable(namespace(namespace, method.name(), arguments));
    }
    if (owner instanceof Value.Sequence sequence) {
      return Optional.ofNullable(sequence(sequence, method.name(), arguments));
    }
    return Optional.empty();
  }

  private Value text(String text, String name, Arguments arguments) {
    String first = textAt(arguments, 0);
    return switch (name) {
      case "lower" -> Value.of(text.toLowerCase(java.util.Locale.ROOT));
      case "upper" -> Value.of(text.toUpperCase(java.util.Locale.ROOT));
      case "strip" -> first == null ? Value.of(text.strip()) : null;
      case "lstrip" -> first == null ? Value.of(text.stripLeading()) : null;
      case "rstrip" -> first == null ? Value.of(text.stripTrailing()) : null;
      case "format" -> Formatting.braces(text, arguments, program);
      case "startswith" -> first == null ? null : Value.of(text.startsWith(first));
      case "endswith" -> first == null ? null : Value.of(text.endsWith(first));
      case "replace" -> {
        String second = textAt(arguments, 1);
        yield first == null || second == null ? null : Value.of(text.replace(first, second));
      }
      case "split" -> split(text, first, arguments);
      case "splitlines" -> texts(text.lines().toList());
      case "join" -> join(text, arguments);
      default -> null;
    };
  }

  private Value split(String text, String separator, Arguments arguments) {
    if (arguments.positional().size() > 1 || !arguments.keywords().isEmpty()) {
      return null;
    }
    if (separator == null) {
      return text.isBlank() ? texts(List.of()) : texts(List.of(text.strip().split("\\s+")));
    }
    return texts(List.of(text.split(java.util.regex.Pattern.quote(separator), -1)));
  }

  private static Value texts(List<String> lines) {
    List<Value> values = new ArrayList<>();
    lines.forEach(line -> values.add(Value.of(line)));
    return new Value.Sequence(Value.Sequence.Kind.LIST, values);
  }

  private Value join(String separator, Arguments arguments) {
    Value of = arguments.value(0, "");
    List<Value> elements = of == null ? null : Known.elements(program.force(of));
    if (elements == null) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (Value element : elements) {
      String part = Known.text(program.force(element));
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return Value.of(String.join(separator, parts));
  }

  private String textAt(Arguments arguments, int position) {
    Value value = arguments.value(position, "");
    return value == null ? null : Known.text(program.force(value));
  }

  private Value mapping(Mapping mapping, String name, Arguments arguments) {
    Arguments.Argument first = arguments.get(0, "");
    Value key = first == null ? null : program.force(first.value());
    Arguments.Argument second = arguments.get(1, "default");
    switch (name) {
      case "setdefault", "get", "pop" -> {
        if (key == null) {
          return null;
        }
        Mapping.Entry entry = mapping.entries().get(key);
        if (name.equals("pop")) {
          mapping.entries().remove(key);
        }
        if (entry != null) {
          return program.settle(entry.value());
        }
        if (name.equals("setdefault") && second != null) {
          mapping.put(key, second.value(), null, second.origin());
        }
        return mapping.open() ? Value.UNKNOWN : second == null ? Value.NOTHING : second.value();
      }
      case "update" -> {
        if (key instanceof Mapping other && program.effort().allows(other.entries().size())) {
          mapping.putAll(other);
        } else if (key != null) {
          mapping.markOpen();
        }
        arguments
            .keywords()
            .forEach((k, given) -> mapping.put(Value.of(k), given.value(), null, given.origin()));
        return Value.NOTHING;
      }
      case "copy" -> {
        return mapping.copy();
      }
      case "keys" -> {
        return new Value.Sequence(
            Value.Sequence.Kind.LIST, new ArrayList<>(mapping.entries().keySet()));
      }
      case "values" -> {
        List<Value> values = new ArrayList<>();
        mapping.entries().values().forEach(entry -> values.add(entry.value()));
        return new Value.Sequence(Value.Sequence.Kind.LIST, values);
      }
      case "items" -> {
        List<Value> pairs = new ArrayList<>();
        mapping.entries().forEach((k, entry) -> pairs.add(Value.Sequence.tuple(k, entry.value())));
        return new Value.Sequence(Value.Sequence.Kind.LIST, pairs);
      }
      default -> {
        return null;
      }
    }
  }

  private Value namespace(Namespace namespace, String name, Arguments arguments) {
    Mapping names = namespace.copy();
    Value outcome = mapping(names, name, arguments);
    if (name.equals("update") || name.equals("setdefault")) {
      Mapping before = namespace.copy();
      names
          .entries()
          .forEach(
              (key, entry) -> {
                if (!entry.equals(before.entries().get(key))) {
                  Origin place = entry.keyOrigin() == null ? entry.origin() : entry.keyOrigin();
                  namespace.put(key, entry.value(), entry.origin(), line(place));
                }
              });
    }
    return outcome;
  }

  private static int line(Origin place) {
    return place == null ? 0 : place.line();
  }

  private Value sequence(Value.Sequence sequence, String name, Arguments arguments) {
    Value first = arguments.value(0, "");
    List<Value> elements = sequence.elements();
    if (sequence.kind() == Value.Sequence.Kind.TUPLE) {
      return null;
    }
    switch (name) {
      case "append", "add" -> {
        elements.add(first == null ? Value.UNKNOWN : first);
        return Value.NOTHING;
      }
      case "insert" -> {
        Value at = program.force(first == null ? Value.UNKNOWN : first);
        Value inserted = arguments.value(1, "");
        int position =
            at instanceof Value.Numeric n
                ? Math.max(0, Math.min(elements.size(), n.value().intValue()))
                : elements.size();
        elements.add(position, inserted == null ? Value.UNKNOWN : inserted);
        return Value.NOTHING;
      }
      case "extend", "update" -> {
        List<Value> more = first == null ? null : Known.elements(program.force(first));
        boolean isKnown = more != null && program.effort().allows(elements.size() + more.size());
        elements.addAll(isKnown ? List.copyOf(more) : List.of(Value.UNKNOWN));
        return Value.NOTHING;
      }
      case "remove", "discard" -> {
        elements.remove(first == null ? null : program.force(first));
        return Value.NOTHING;
      }
      case "copy" -> {
        return new Value.Sequence(sequence.kind(), new ArrayList<>(elements));
      }
      case "union" -> {
        List<Value> more = first == null ? List.of() : Known.elements(program.force(first));
        List<Value> all = new ArrayList<>(elements);
        boolean isKnown = more != null && program.effort().allows(all.size() + more.size());
        all.addAll(isKnown ? more : List.of(Value.UNKNOWN));
        return new Value.Sequence(sequence.kind(), all);
      }
      default -> {
        return null;
      }
    }
  }
}
