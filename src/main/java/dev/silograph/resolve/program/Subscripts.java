package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@code owner[index]}: an item, a slice, or a class that is only made more precise. */
final class Subscripts {

  private final Program program;
  private final Evaluation evaluation;

  Subscripts(Program program, Evaluation evaluation) {
    this.program = program;
    this.evaluation = evaluation;
  }

  Value of(Expr.Subscript subscript, Scope scope) {
    Value owner = program.settle(evaluation.of(subscript.value(), scope));
    // "Field[int, int]" and "Manager['Model']" mean the class itself.
    if (owner instanceof PyClass || owner instanceof Value.External) {
      if (owner instanceof PyClass type && Enumerations.isEnum(type)) {
        Value key = program.force(evaluation.of(subscript.index(), scope));
        return key instanceof Value.Text text
            ? evaluation.attribute(type, text.value())
            : Value.UNKNOWN;
      }
      return owner;
    }
    Value data = program.force(owner);
    return subscript.index() instanceof Expr.Slice slice
        ? slice(data, slice, scope)
        : item(data, program.force(evaluation.of(subscript.index(), scope)));
  }

  private Value slice(Value data, Expr.Slice slice, Scope scope) {
    List<Value> elements = Known.elements(data);
    Integer from = slice.lower() == null ? Integer.valueOf(0) : whole(slice.lower(), scope);
    if (elements == null || from == null || slice.step() != null) {
      return Value.UNKNOWN;
    }
    Integer to =
        slice.upper() == null ? Integer.valueOf(elements.size()) : whole(slice.upper(), scope);
    if (to == null) {
      return Value.UNKNOWN;
    }
    int start = clamp(from, elements.size());
    int end = Math.max(start, clamp(to, elements.size()));
    List<Value> part = new ArrayList<>(elements.subList(start, end));
    if (data instanceof Value.Text) {
      StringBuilder text = new StringBuilder();
      part.forEach(v -> text.append(Known.text(v)));
      return Value.of(text.toString());
    }
    return data instanceof Value.Sequence s ? new Value.Sequence(s.kind(), part) : Value.UNKNOWN;
  }

  private static int clamp(int position, int size) {
    return Math.max(0, Math.min(size, position < 0 ? position + size : position));
  }

  private Integer whole(Expr expression, Scope scope) {
    Value value = evaluation.of(expression, scope);
    return value instanceof Value.Numeric n && n.value() instanceof Long l
        ? Integer.valueOf(l.intValue())
        : null;
  }

  private Value item(Value data, Value key) {
    if (data instanceof Namespace namespace && key instanceof Value.Text name) {
      Value found = namespace.get(name.value());
      return found == null ? Value.UNKNOWN : program.settle(found);
    }
    if (data instanceof Mapping mapping) {
      Mapping.Entry entry = mapping.entries().get(key);
      return entry == null ? Value.UNKNOWN : program.settle(entry.value());
    }
    List<Value> elements = Known.elements(data);
    if (elements != null && key instanceof Value.Numeric n && n.value() instanceof Long at) {
      long position = at < 0 ? at + elements.size() : at;
      return position >= 0 && position < elements.size()
          ? elements.get((int) position)
          : Value.UNKNOWN;
    }
    return Value.UNKNOWN;
  }
}
