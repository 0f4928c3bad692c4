package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Python's functions that go through the elements of something. Each gives null where the elements
 * are not known.
 */
final class SequenceFunctions {

  private final Program program;

  SequenceFunctions(Program program) {
    this.program = program;
  }

  List<Value> elements(Value value) {
    return value == null ? null : Known.elements(program.force(value));
  }

  Value sequence(Value.Sequence.Kind kind, Value of) {
    if (of == null) {
      return Value.Sequence.empty(kind);
    }
    List<Value> elements = elements(of);
    return elements == null ? null : new Value.Sequence(kind, new ArrayList<>(elements));
  }

  Value distinct(Value of) {
    if (of == null) {
      return Value.Sequence.empty(Value.Sequence.Kind.SET);
    }
    List<Value> elements = elements(of);
    return elements == null
        ? null
        : new Value.Sequence(
            Value.Sequence.Kind.SET, new ArrayList<>(new LinkedHashSet<>(elements)));
  }

  Value sorted(Value of) {
    List<Value> elements = elements(of);
    if (elements == null || elements.stream().anyMatch(e -> Known.text(e) == null)) {
      return elements == null ? null : sequence(Value.Sequence.Kind.LIST, of);
    }
    List<Value> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparing(Known::text));
    return new Value.Sequence(Value.Sequence.Kind.LIST, sorted);
  }

  Value reversed(Value of) {
    List<Value> elements = elements(of);
    if (elements == null) {
      return null;
    }
    List<Value> reversed = new ArrayList<>(elements);
    Collections.reverse(reversed);
    return new Value.Sequence(Value.Sequence.Kind.LIST, reversed);
  }

  Value range(Arguments arguments) {
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

  Value enumerate(Value of) {
    List<Value> elements = elements(of);
    if (elements == null) {
      return null;
    }
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      pairs.add(Value.Sequence.tuple(Value.of(i), elements.get(i)));
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, pairs);
  }

  Value zip(Arguments arguments) {
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

  Value chain(Arguments arguments) {
    List<Value> all = new ArrayList<>();
    for (Arguments.Argument argument : arguments.positional()) {
      List<Value> elements = elements(argument.value());
      all.addAll(elements == null ? List.of(Value.UNKNOWN) : elements);
    }
    return new Value.Sequence(Value.Sequence.Kind.LIST, all);
  }

  Value flat(Value of) {
    List<Value> outer = elements(of);
    if (outer == null) {
      return null;
    }
    List<Arguments.Argument> arguments = new ArrayList<>();
    outer.forEach(v -> arguments.add(new Arguments.Argument(v, null)));
    return chain(new Arguments(arguments, Map.of(), false));
  }

  Value length(Value of) {
    List<Value> elements = elements(of);
    return elements == null ? null : Value.of(elements.size());
  }

  /** {@code max} or {@code min} of several arguments or of the elements of one. */
  Value extreme(Arguments arguments, String wanted) {
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
      Boolean better = best == null ? Boolean.TRUE : Comparisons.holds(candidate, wanted, best);
      if (better == null || candidate instanceof Value.Unknown) {
        return null;
      }
      best = better ? candidate : best;
    }
    return best == null ? arguments.value(-1, "default") : best;
  }

  Value sum(Arguments arguments) {
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
}
