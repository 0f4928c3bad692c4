package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of Python and its standard library that code uses to build constants. */
final class Builtins {

  private final Program program;
  private final SequenceFunctions sequences;
  private final Reflection reflection;
  private final ModuleFunctions modules;

  Builtins(Program program) {
    this.program = program;
    this.sequences = new SequenceFunctions(program);
    this.reflection = new Reflection(program);
    this.modules = new ModuleFunctions(program);
  }

  /** The outcome of a function outside the tree, or empty where it is not known. */
  Optional<Value> function(String path, Arguments arguments) {
    if (arguments.open()) {
      return Optional.empty();
    }
    Optional<Value> module = modules.function(path, arguments);
    if (module.isPresent()) {
      return module;
    }
    Value first = arguments.value(0, "");
    return Optional.ofNullable(
        switch (path) {
          case "builtins.tuple" -> sequences.sequence(Value.Sequence.Kind.TUPLE, first);
          case "builtins.list" -> sequences.sequence(Value.Sequence.Kind.LIST, first);
          case "builtins.set", "builtins.frozenset" -> sequences.distinct(first);
          case "builtins.sorted" -> sequences.sorted(first);
          case "builtins.reversed" -> sequences.reversed(first);
          case "builtins.dict" -> dict(arguments);
          case "builtins.dict.fromkeys" -> fromKeys(arguments);
          case "builtins.str" -> first == null ? null : text(program.force(first));
          case "builtins.int" -> whole(first);
          case "builtins.bool" -> first == null ? Value.of(false) : truth(first);
          case "builtins.len" -> sequences.length(first);
          case "builtins.max" -> sequences.extreme(arguments, ">");
          case "builtins.min" -> sequences.extreme(arguments, "<");
          case "builtins.sum" -> sequences.sum(arguments);
          case "builtins.range" -> sequences.range(arguments);
          case "builtins.enumerate" -> sequences.enumerate(first);
          case "builtins.zip" -> sequences.zip(arguments);
          case "builtins.getattr" -> reflection.getattr(arguments);
          case "builtins.setattr" -> reflection.setattr(arguments);
          case "builtins.isinstance" -> reflection.isInstance(arguments);
          case "builtins.map" -> map(arguments);
          case "typing.cast", "typing_extensions.cast" -> arguments.value(1, "val");
          case "six.iteritems" -> items(first);
          case "copy.copy", "copy.deepcopy" -> copy(first);
          case "itertools.chain" -> sequences.chain(arguments);
          case "itertools.chain.from_iterable" -> sequences.flat(first);
          case "textwrap.dedent" -> first == null ? null : program.force(first);
          default -> null;
        });
  }

  private Value dict(Arguments arguments) {
    Mapping mapping = new Mapping();
    Value first = arguments.value(0, "");
    if (first != null && program.force(first) instanceof Mapping other) {
      mapping.putAll(other);
    } else if (first != null) {
      List<Value> pairs = sequences.elements(first);
      if (pairs == null) {
        return null;
      }
      for (Value pair : pairs) {
        List<Value> parts = sequences.elements(pair);
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
    List<Value> elements = keys == null ? null : sequences.elements(keys.value());
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
    Boolean truth = Known.truth(program.force(of));
    return truth == null ? null : Value.of(truth.booleanValue());
  }

  private Value map(Arguments arguments) {
    List<Value> elements = sequences.elements(arguments.value(1, ""));
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

  private Value items(Value of) {
    return new DataMethods(program)
        .method(new Value.Attr(of, "items"), Arguments.NONE)
        .orElse(null);
  }
}
