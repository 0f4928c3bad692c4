package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.List;

/** A running call: what it has returned or yielded so far, and how much longer it may run. */
final class Frame {

  /** More than any function that builds a schema needs; a bound for one that never ends. */
  private static final int MOST_STATEMENTS = 100_000;

  private final List<Value> returned = new ArrayList<>();
  private final List<Value> yielded = new ArrayList<>();
  private final List<Value> excepted = new ArrayList<>();
  private int left = MOST_STATEMENTS;

  void returned(Value value) {
    if (!returned.contains(value)) {
      returned.add(value);
    }
  }

  /** What is returned instead where something has been raised. */
  void excepted(Value value) {
    excepted.add(value);
  }

  void yielded(List<Value> values) {
    yielded.addAll(values);
  }

  boolean exhausted() {
    return left-- <= 0;
  }

  /**
   * The one returned value, or the choice of all that may be; {@code None} for none. Whether
   * something is raised is not known, and decides what a function answers that says only yes or no.
   * What a generator yields is taken for a list.
   */
  Value outcome() {
    if (!yielded.isEmpty()) {
      return new Value.Sequence(Value.Sequence.Kind.LIST, yielded);
    }
    if (returned.isEmpty()) {
      return Value.NOTHING;
    }
    if (returned.get(0) instanceof Value.Truth) {
      excepted.forEach(this::returned);
    }
    return returned.size() == 1 ? returned.get(0) : new Value.Choice(List.copyOf(returned));
  }
}
