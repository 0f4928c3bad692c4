package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Functions of Python and its standard library that code uses to build constants. */
final class Builtins {

  private final Program program;

  Builtins(Program program) {
    this.program = program;
  }

  /** The outcome of a function outside the tree, or empty where it is not known. */
  Optional<Value> function(String path, Arguments arguments) {
    if (arguments.open()) {
      return Optional.empty();
    }
    Value first = arguments.value(0, "");
    return Optional.ofNullable(
        switch (path) {
          case "builtins.tuple" -> sequence(Value.Sequence.Kind.TUPLE, first);
          case "builtins.list" -> sequence(Value.Sequence.Kind.LIST, first);
          case "builtins.set", "builtins.frozenset" -> distinct(first);
          case "builtins.sorted" -> sorted(first);
          case "builtins.reversed" -> reversed(first);
          case "builtins.dict" -> dict(arguments);
          case "builtins.dict.fromkeys" -> fromKeys(arguments);
          case "builtins.str" -> first == null ? null : text(program.force(first));
          case "builtins.int" -> whole(first);
          case "builtins.bool" -> first == null ? Value.of(false) : truth(first);
          case "builtins.len" -> length(first);
          case "builtins.max" -> extreme(arguments, ">");
          case "builtins.min" -> extreme(arguments, "<");
          case "builtins.sum" -> sum(arguments);
          case "builtins.range" -> range(arguments);
          case "builtins.enumerate" -> enumerate(first);
          case "builtins.zip" -> zip(arguments);
          case "builtins.getattr" -> getattr(arguments);
          case "builtins.setattr" -> setattr(arguments);
          case "builtins.isinstance" -> isInstance(arguments);
          case "builtins.map" -> map(arguments);
          case "typing.cast", "typing_extensions.cast" -> arguments.value(1, "val");
          case "copy.copy", "copy.deepcopy" -> copy(first);
          case "itertools.chain" -> chain(arguments);
          case "itertools.chain.from_iterable" -> flat(first);
          case "textwrap.dedent" -> first == null ? null : program.force(first);
          default -> null;
        });
  }

  private List<Value> elements(Value value) {
    return value == null ? null : Operators.elements(program.force(value));
  }

  private Value sequence(Value.Sequence.Kind kind, Value of) {
    if (of == null) {
      return Value.Sequence.empty(kind);
    }
    List<Value> elements = elements(of);
    return elements == null ? null : new Value.Sequence(kind, new ArrayList<>(elements));
  }

  private Value distinct(Value of) {
    if (of == null) {
      return Value.Sequence.empty(Value.Sequence.Kind.SET);
    }
    List<Value> elements = elements(of);
    return elements == null
        ? null
        : new Value.Sequence(
            Value.Sequence.Kind.SET, new ArrayList<>(new LinkedHashSet<>(elements)));
  }

  private Value sorted(Value of) {
    List<Value> elements = elements(of);
    if (elements == null || elements.stream().anyMatch(e -> Operators.textOf(e) == null)) {
      return elements == null ? null : sequence(Value.Sequence.Kind.LIST, of);
    }
    List<Value> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparing(Operators::textOf));
    return new Value.Sequence(Value.Sequence.Kind.LIST, sorted);
  }

  private Value reversed(Value of) {
    List<Value> elements = elements(of);
    if (elements == null) {
      return null;
    }
    List<Value> reversed = new ArrayList<>(elements);
    java.util.Collections.reverse(reversed);
    return new Value.Sequence(Value.Sequence.Kind.LIST, reversed);
  }

  private Value dict(Arguments arguments) {
    Mapping mapping = new Mapping();
    Value first = arguments.value(0, "");
    if (first != null && program.force(first) instanceof Mapping other) {
      mapping.putAll(other);
    } else if (first != null) {
      List<Value> pairs = elements(first);
      if (pairs == null) {
        return null;
      }
      for (Value pair : pairs) {
        List<Value> parts = elements(pair);
        if (parts == null || parts.size() != 2) {
          return null;
        }
        mapping.put(program.force(parts.get(0)), parts.get(1), null, null);
      }
    }
    arguments
        .keywords()
        .forEach((name, given) -> mapping.put(Value.of(name), given.value(), null, given.origin()));
    return mapping;
  }

  /** {@code dict.fromkeys(keys, value)}: keys of a literal keep the place where each is written. */
  private Value fromKeys(Arguments arguments) {
    Arguments.Argument keys = arguments.get(0, "");
    List<Value> elements = keys == null ? null : elements(keys.value());
    if (elements == null) {
      return null;
    }
    Arguments.Argument value = arguments.get(1, "");
    List<Expr> written =
        keys.origin() != null && keys.origin().expression() instanceof Expr.ListLiteral list
            ? list.elements()
            : List.of();
    Mapping mapping = new Mapping();
    for (int i = 0; i < elements.size(); i++) {
      Origin origin =
          written.size() == elements.size()
              ? new Origin(keys.origin().module(), written.get(i))
              : keys.origin();
      mapping.put(
          program.force(elements.get(i)),
          value == null ? Value.NOTHING : value.value(),
          origin,
          value == null ? null : value.origin());
    }
    return mapping;
  }

  private static Value text(Value value) {
    String shown = Formatting.shown(value);
    return shown == null ? null : Value.of(shown);
  }

  private Value whole(Value value) {
    Value known = value == null ? Value.of(0) : program.force(value);
    if (known instanceof Value.Numeric number) {
      return Value.of(number.value().longValue());
    }
    if (known instanceof Value.Text text && text.value().trim().matches("-?\\d{1,18}")) {
      return Value.of(Long.parseLong(text.value().trim()));
    }
    return null;
  }

  private Value truth(Value of) {
    Boolean truth = Operators.truth(program.force(of));
    return truth == null ? null : Value.of(truth.booleanValue());
  }

  private Value length(Value of) {
    List<Value> elements = elements(of);
    return elements == null ? null : Value.of(elements.size());
  }

  /** {@code max} or {@code min} of several arguments or of the elements of one. */
  private Value extreme(Arguments arguments, String wanted) {
    boolean several = arguments.positional().size() > 1;
    List<Value> candidates =
        several
            ? arguments.positional().stream().map(Arguments.Argument::value).toList()
            : elements(arguments.value(0, ""));
    if (arguments.keywords().containsKey("key") || candidates == null) {
      return null;
    }
    Value best = null;
    for (Value each : candidates) {
      Value candidate = program.force(each);
      Boolean better = best == null ? Boolean.TRUE : Operators.compare(candidate, wanted, best);
      if (better == null || candidate instanceof Value.Unknown) {
        return null;
      }
      best = better ? candidate : best;
    }
    return best == null ? arguments.value(-1, "default") : best;
  }

  private Value sum(Arguments arguments) {
    List<Value> elements = elements(arguments.value(0, ""));
    if (elements == null) {
      return null;
    }
    Value start = arguments.value(1, "start");
    Value sum = start == null ? Value.of(0) : program.force(start);
    for (Value element : elements) {
      sum = Operators.binary(sum, "+", program.force(element), program);
    }
    return sum;
  }

  private Value range(Arguments arguments) {
    List<Long> bounds = new ArrayList<>();
    for (Arguments.Argument argument : arguments.positional()) {
      if (!(program.force(argument.value()) instanceof Value.Numeric n)) {
        return null;
      }
      bounds.add(n.value().longValue());
    }
    if (bounds.isEmpty() || bounds.size() > 2) {
      return null;
    }
    long from = bounds.size() == 1 ? 0 : bounds.get(0);
    long to = Math.min(bounds.get(bounds.size() - 1), from + 10_000);
    List<Value> numbers = new ArrayList<>();
    for (long i = from; i < to; i++) {
      numbers.add(Value.of(i));
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, numbers);
  }

  private Value enumerate(Value of) {
    List<Value> elements = elements(of);
    if (elements == null) {
      return null;
    }
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      pairs.add(tuple(Value.of(i), elements.get(i)));
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, pairs);
  }

  static Value tuple(Value... values) {
    return new Value.Sequence(Value.Sequence.Kind.TUPLE, List.of(values));
  }

  private Value zip(Arguments arguments) {
    List<Value> rows = new ArrayList<>();
    for (int i = 0; ; i++) {
      List<Value> row = new ArrayList<>();
      for (Arguments.Argument argument : arguments.positional()) {
        List<Value> elements = elements(argument.value());
        if (elements == null) {
          return null;
        }
        if (i < elements.size()) {
          row.add(elements.get(i));
        }
      }
      if (row.isEmpty() || row.size() < arguments.positional().size()) {
        return new Value.Sequence(Value.Sequence.Kind.LIST, rows);
      }
      rows.add(new Value.Sequence(Value.Sequence.Kind.TUPLE, row));
    }
  }

  private Value getattr(Arguments arguments) {
    Value owner = arguments.value(0, "");
    String name = nameOf(arguments);
    if (owner == null || name == null) {
      return null;
    }
    Value found = program.attribute(owner, name);
    Value fallback = arguments.value(2, "");
    // What the tree does not hold has the attribute only if the tree says so: a setting that no
    // settings module binds has its fallback.
    boolean missing =
        found instanceof Value.Unknown
            || found instanceof Value.Attr
            || found instanceof Value.External;
    return missing && fallback != null ? fallback : found;
  }

  private Value setattr(Arguments arguments) {
    Value owner = program.settle(arguments.value(0, ""));
    String name = nameOf(arguments);
    Arguments.Argument value = arguments.get(2, "");
    if (name == null || value == null) {
      return null;
    }
    if (owner instanceof PyInstance instance) {
      instance
          .attributes()
          .put(name, new Binding(value.value(), instance.type().module(), 0, value.origin()));
      return Value.NOTHING;
    }
    if (owner instanceof PyClass type && value.origin() != null) {
      Origin origin = value.origin();
      type.attributes()
          .put(name, new Binding(value.value(), origin.module(), origin.line(), origin));
      return Value.NOTHING;
    }
    return null;
  }

  private String nameOf(Arguments arguments) {
    Value name = arguments.value(1, "");
    return name == null ? null : Operators.textOf(program.force(name));
  }

  /** Only for data: whether a field is of some class is for those who know fields. */
  private Value isInstance(Arguments arguments) {
    Value value = program.settle(arguments.value(0, ""));
    Value types = arguments.value(1, "");
    if (value instanceof Value.Member member
        && types != null
        && member.owner().mro().contains(program.settle(types))) {
      return Value.of(true);
    }
    String kind = kind(value);
    if (kind == null || types == null) {
      return value instanceof Value.Nothing ? Value.of(false) : null;
    }
    List<Value> candidates =
        program.settle(types) instanceof Value.Sequence several
            ? several.elements()
            : List.of(types);
    for (Value type : candidates) {
      if (program.settle(type) instanceof Value.External external) {
        if (external.path().equals("builtins." + kind)) {
          return Value.of(true);
        }
      } else if (!(program.settle(type) instanceof PyClass)) {
        return null;
      }
    }
    return Value.of(false);
  }

  private static String kind(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (value instanceof Value.Numeric number) {
      return number.value() instanceof Double ? "float" : "int";
    }
    if (value instanceof Value.Text) {
      return "str";
    }
    if (value instanceof Mapping) {
      return "dict";
    }
    return value instanceof Value.Truth ? "bool" : null;
  }

  private Value map(Arguments arguments) {
    List<Value> elements = elements(arguments.value(1, ""));
    Value function = program.settle(arguments.value(0, ""));
    if (elements == null) {
      return null;
    }
    List<Value> mapped = new ArrayList<>();
    for (Value element : elements) {
      if (function instanceof PyFunction f) {
        mapped.add(program.call(f, List.of(element)));
      } else if (function instanceof Value.External external) {
        Arguments one = Arguments.NONE.withFirst(element);
        mapped.add(function(external.path(), one).orElse(Value.UNKNOWN));
      } else {
        return null;
      }
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, mapped);
  }

  private Value copy(Value of) {
    Value value = of == null ? Value.UNKNOWN : program.force(of);
    if (value instanceof Mapping mapping) {
      return mapping.copy();
    }
    return value instanceof Value.Sequence s
        ? new Value.Sequence(s.kind(), new ArrayList<>(s.elements()))
        : value;
  }

  private Value chain(Arguments arguments) {
    List<Value> all = new ArrayList<>();
    for (Arguments.Argument argument : arguments.positional()) {
      List<Value> elements = elements(argument.value());
      all.addAll(elements == null ? List.of(Value.UNKNOWN) : elements);
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, all);
  }

  private Value flat(Value of) {
    List<Value> outer = elements(of);
    if (outer == null) {
      return null;
    }
    List<Arguments.Argument> arguments = new ArrayList<>();
    outer.forEach(v -> arguments.add(new Arguments.Argument(v, null)));
    return chain(new Arguments(arguments, java.util.Map.of(), false));
  }
}
