package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates expressions. Never throws for what they hold; what cannot be known is unknown. */
final class Evaluation {

  private static final int DEEPEST = 400;

  private final Program program;
  private int depth;

  Evaluation(Program program) {
    this.program = program;
  }

  Value of(Expr expression, Scope scope) {
    if (depth > DEEPEST || program.effort().isSpent()) {
      return Value.UNKNOWN;
    }
    program.effort().step();
    depth++;
    try {
      return evaluate(expression, scope);
    } finally {
      depth--;
    }
  }

  List<Value> all(List<Expr> expressions, Scope scope) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      values.add(of(expression, scope));
    }
    return values;
  }

  private Value evaluate(Expr expression, Scope scope) {
    if (expression instanceof Expr.Str text) {
      return Value.of(text.value());
    }
    if (expression instanceof Expr.Name name) {
      return name(name.id(), scope);
    }
    if (expression instanceof Expr.Attribute attribute) {
      return attribute(of(attribute.value(), scope), attribute.attr());
    }
    if (expression instanceof Expr.Call call) {
      return program.calls().call(call, scope);
    }
    if (expression instanceof Expr.Num number) {
      return new Value.Numeric(number.value());
    }
    if (expression instanceof Expr.Constant constant) {
      return switch (constant.kind()) {
        case NONE -> Value.NOTHING;
        case TRUE -> Value.of(true);
        case FALSE -> Value.of(false);
        case ELLIPSIS -> Value.UNKNOWN;
      };
    }
    if (expression instanceof Expr.Tuple tuple) {
      return sequence(Value.Sequence.Kind.TUPLE, tuple.elements(), scope);
    }
    if (expression instanceof Expr.ListLiteral list) {
      return sequence(Value.Sequence.Kind.LIST, list.elements(), scope);
    }
    if (expression instanceof Expr.SetLiteral set) {
      return sequence(Value.Sequence.Kind.SET, set.elements(), scope);
    }
    if (expression instanceof Expr.Dict dict) {
      return dict(dict, scope);
    }
    return compound(expression, scope);
  }

  private Value compound(Expr expression, Scope scope) {
    if (expression instanceof Expr.Subscript subscript) {
      return new Subscripts(program, this).of(subscript, scope);
    }
    if (expression instanceof Expr.BinOp operation) {
      return operate(of(operation.left(), scope), operation.op(), of(operation.right(), scope));
    }
    if (expression instanceof Expr.UnaryOp operation) {
      return Operators.unary(operation.op(), program.force(of(operation.operand(), scope)));
    }
    if (expression instanceof Expr.BoolOp operation) {
      return boolOp(operation, scope);
    }
    if (expression instanceof Expr.Compare compare) {
      return compare(compare, scope);
    }
    if (expression instanceof Expr.IfExp choice) {
      Boolean holds = truth(of(choice.test(), scope));
      if (holds != null) {
        return of(holds ? choice.body() : choice.orelse(), scope);
      }
      return new Value.Choice(List.of(of(choice.body(), scope), of(choice.orelse(), scope)));
    }
    if (expression instanceof Expr.JoinedStr joined) {
      return new Formatting(program, this).joined(joined, scope);
    }
    if (expression instanceof Expr.Comprehension comprehension) {
      return new Comprehensions(program, this).of(comprehension, scope);
    }
    if (expression instanceof Expr.Lambda lambda) {
      return new PyFunction(lambda, scope);
    }
    if (expression instanceof Expr.NamedExpr named) {
      Value value = of(named.value(), scope);
      if (named.target() instanceof Expr.Name name) {
        scope.bind(name.id(), value, name.line(), origin(named.value(), scope));
      }
      return value;
    }
    if (expression instanceof Expr.Starred starred) {
      return of(starred.value(), scope);
    }
    if (expression instanceof Expr.Suspend suspend && suspend.value() != null) {
      program.force(of(suspend.value(), scope)); // for the calls in it
    }
    return Value.UNKNOWN;
  }

  private Value name(String id, Scope scope) {
    Binding binding = scope.lookup(id);
    if (binding != null) {
      return binding.value();
    }
    // A name of a star import that was still running when the name was asked for first.
    Value late = scope.module().isOutline() ? null : scope.module().attribute(id);
    return late != null && !(late instanceof PyModule)
        ? late
        : new Value.External("builtins." + id);
  }

  /** Where an expression's value was written: for a parameter, the argument of the call. */
  Origin origin(Expr expression, Scope scope) {
    if (expression instanceof Expr.Name name && scope.inFunction()) {
      Binding binding = scope.lookup(name.id());
      if (binding != null && binding.origin() != null) {
        return binding.origin();
      }
    }
    return new Origin(scope.module(), expression);
  }

  Value attribute(Value written, String name) {
    Value owner = written instanceof LazyRef ? program.settle(written) : written;
    if (owner instanceof Created || owner instanceof Value.External) {
      owner = Attributes.needsForce(owner) ? program.force(owner) : owner;
    }
    return Attributes.of(owner, name, program);
  }

  private Value sequence(Value.Sequence.Kind kind, List<Expr> elements, Scope scope) {
    return new Value.Sequence(kind, spread(elements, scope));
  }

  /** The values of expressions, of which {@code *x} stands for several. */
  List<Value> spread(List<Expr> elements, Scope scope) {
    List<Value> values = new ArrayList<>(elements.size());
    for (Expr element : elements) {
      if (element instanceof Expr.Starred starred) {
        List<Value> more = elements(of(starred.value(), scope));
        if (more == null) {
          values.add(Value.UNKNOWN);
        } else {
          values.addAll(more);
        }
      } else {
        values.add(of(element, scope));
      }
    }
    return values;
  }

  private Value dict(Expr.Dict dict, Scope scope) {
    Mapping mapping = new Mapping();
    for (Expr.Dict.Entry entry : dict.entries()) {
      if (entry.key() == null) {
        spread(mapping, of(entry.value(), scope));
      } else {
        Value key = program.force(of(entry.key(), scope));
        mapping.put(
            key,
            of(entry.value(), scope),
            origin(entry.key(), scope),
            origin(entry.value(), scope));
      }
    }
    return mapping;
  }

  private void spread(Mapping mapping, Value more) {
    if (program.force(more) instanceof Mapping other) {
      mapping.putAll(other);
    } else {
      mapping.markOpen();
    }
  }

  private Value boolOp(Expr.BoolOp operation, Scope scope) {
    boolean and = operation.op().equals("and");
    boolean sure = true;
    Value last = Value.UNKNOWN;
    for (Expr each : operation.values()) {
      last = of(each, scope);
      Boolean holds = truth(last);
      if (holds != null && holds != and) {
        return last; // decides whatever the others are
      }
      sure &= holds != null;
    }
    return sure ? last : Value.UNKNOWN;
  }

  private Value compare(Expr.Compare compare, Scope scope) {
    Value left = of(compare.left(), scope);
    for (int i = 0; i < compare.ops().size(); i++) {
      Value right = program.force(of(compare.comparators().get(i), scope));
      if (right instanceof Value.Sequence s && !program.effort().allows(s.elements().size())) {
        return Value.UNKNOWN;
      }
      Boolean holds = Comparisons.holds(program.force(left), compare.ops().get(i), right);
      if (holds == null || !holds) {
        return holds == null ? Value.UNKNOWN : Value.of(false);
      }
      left = right;
    }
    return Value.of(true);
  }

  Value operate(Value left, String op, Value right) {
    return Operators.binary(program.force(left), op, program.force(right), program);
  }

  /** Whether a value counts as true; null when that cannot be known. */
  Boolean truth(Value value) {
    return Known.truth(program.force(value));
  }

  /** The elements that iterating over a value gives, or null when they are not known. */
  List<Value> elements(Value value) {
    return Known.elements(program.force(value));
  }

  Arguments arguments(Expr.Call call, Scope scope) {
    List<Arguments.Argument> positional = new ArrayList<>(call.args().size());
    Map<String, Arguments.Argument> keywords = new LinkedHashMap<>();
    boolean open = false;
    for (Expr each : call.args()) {
      if (each instanceof Expr.Starred starred) {
        List<Value> more = elements(of(starred.value(), scope));
        open |= more == null;
        if (more != null) {
          more.forEach(v -> positional.add(new Arguments.Argument(v, null)));
        }
      } else {
        positional.add(new Arguments.Argument(of(each, scope), origin(each, scope)));
      }
    }
    for (Keyword each : call.keywords()) {
      Value value = of(each.value(), scope);
      if (each.name() != null) {
        keywords.put(each.name(), new Arguments.Argument(value, origin(each.value(), scope)));
      } else if (program.force(value) instanceof Mapping mapping) {
        open |= mapping.open();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  if (key instanceof Value.Text text) {
                    keywords.put(
                        text.value(), new Arguments.Argument(entry.value(), entry.origin()));
                  }
                });
      } else {
        open = true;
      }
    }
    return new Arguments(positional, keywords, open);
  }
}
