package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Evaluates comprehensions and generator expressions. */
final class Comprehensions {

  private final Program program;
  private final Evaluation evaluation;

  Comprehensions(Program program, Evaluation evaluation) {
    this.program = program;
    this.evaluation = evaluation;
  }

  Value of(Expr.Comprehension comprehension, Scope scope) {
    Scope inside = Scope.ofComprehension(scope);
    Mapping mapping = new Mapping();
    List<Value> elements = new ArrayList<>();
    // Python evaluates the first iterable in the scope around, which may be a class body.
    List<Value> first =
        evaluation.elements(evaluation.of(comprehension.generators().get(0).iter(), scope));
    generate(comprehension, 0, first, inside, elements, mapping);
    return switch (comprehension.kind()) {
      case DICT -> mapping;
      case SET ->
          new Value.Sequence(
              Value.Sequence.Kind.SET, new ArrayList<>(new LinkedHashSet<>(elements)));
      case LIST, GENERATOR -> new Value.Sequence(Value.Sequence.Kind.LIST, elements);
    };
  }

  private void generate(
      Expr.Comprehension comprehension,
      int level,
      List<Value> iterated,
      Scope inside,
      List<Value> elements,
      Mapping mapping) {
    Expr.Comprehension.Generator generator = comprehension.generators().get(level);
    if (iterated == null) {
      mapping.markOpen();
    }
    // One round with an unknown element keeps what does not depend on it.
    List<Value> rounds = iterated == null ? List.of(Value.UNKNOWN) : List.copyOf(iterated);
    for (Value element : rounds) {
      if (program.effort().isSpent()) {
        mapping.markOpen();
        return;
      }
      program.assignments().bind(generator.target(), element, null, inside);
      if (generator.conditions().stream()
          .anyMatch(c -> Boolean.FALSE.equals(evaluation.truth(evaluation.of(c, inside))))) {
        continue;
      }
      if (level + 1 < comprehension.generators().size()) {
        Expr next = comprehension.generators().get(level + 1).iter();
        List<Value> nested = evaluation.elements(evaluation.of(next, inside));
        generate(comprehension, level + 1, nested, inside, elements, mapping);
      } else if (comprehension.kind() == Expr.Comprehension.Kind.DICT) {
        mapping.put(
            program.force(evaluation.of(comprehension.element(), inside)),
            evaluation.of(comprehension.value(), inside),
            evaluation.origin(comprehension.element(), inside),
            evaluation.origin(comprehension.value(), inside));
      } else {
        elements.add(evaluation.of(comprehension.element(), inside));
      }
    }
  }
}
