package dev.silograph.resolve.django;

import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Classes that come to inherit from themselves, through modules that import each other. */
final class SelfInheritance {

  private SelfInheritance() {}

  /** What is to be said of such a class; empty for any other. */
  static Optional<Diagnostic> of(PyClass type) {
    return reachesItself(type)
        ? Optional.of(
            new Diagnostic(
                type.location(),
                "class " + type.name() + " inherits from itself; Python would refuse it"))
        : Optional.empty();
  }

  private static boolean reachesItself(PyClass type) {
    Set<PyClass> reached = new HashSet<>();
    Deque<PyClass> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (Value base : open.pop().bases()) {
        if (base == type) {
          return true;
        }
        if (base instanceof PyClass c && reached.add(c)) {
          open.push(c);
        }
      }
    }
    return false;
  }
}
