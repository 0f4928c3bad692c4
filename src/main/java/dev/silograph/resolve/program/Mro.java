package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Python's method resolution order (<a
 * href="https://docs.python.org/3/howto/mro.html">docs.python.org/3/howto/mro.html</a>).
 */
final class Mro {

  private Mro() {}

  static List<Value> bases(PyClass type, List<Value> written) {
    List<Value> bases = new ArrayList<>();
    for (Value base : written) {
      Value value = type.module().program().force(base);
      if (value instanceof Created created && isWithMetaclass(created)) {
        created.arguments().positional().stream().skip(1).forEach(a -> bases.add(a.value()));
      } else if (value != type) {
        bases.add(value);
      }
    }
    return List.copyOf(bases);
  }

  /** {@code six.with_metaclass(Meta, *bases)}: the bases stand behind the metaclass. */
  private static boolean isWithMetaclass(Created created) {
    return created.callee() instanceof Value.External external
        && external.name().equals("with_metaclass");
  }

  static List<Value> of(PyClass type) {
    List<List<Value>> sequences = new ArrayList<>();
    for (Value base : type.bases()) {
      sequences.add(new ArrayList<>(base instanceof PyClass c ? c.mro() : List.of(base)));
    }
    sequences.add(new ArrayList<>(type.bases()));
    List<Value> merged = merge(sequences);
    Set<Value> order = new LinkedHashSet<>();
    order.add(type);
    if (merged != null) {
      order.addAll(merged);
    } else {
      for (Value base : type.bases()) {
        order.addAll(base instanceof PyClass c ? c.mro() : List.of(base));
      }
    }
    return List.copyOf(order);
  }

  /** The C3 merge; null where there is no consistent order. */
  private static List<Value> merge(List<List<Value>> sequences) {
    List<Value> order = new ArrayList<>();
    while (true) {
      sequences.removeIf(List::isEmpty);
      if (sequences.isEmpty()) {
        return order;
      }
      Value next = null;
      for (List<Value> sequence : sequences) {
        Value head = sequence.get(0);
        if (sequences.stream().noneMatch(s -> s.lastIndexOf(head) > 0)) {
          next = head;
          break;
        }
      }
      if (next == null) {
        return null;
      }
      Value taken = next;
      order.add(taken);
      sequences.forEach(s -> s.removeIf(v -> v.equals(taken)));
    }
  }
}
