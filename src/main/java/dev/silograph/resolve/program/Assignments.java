package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Binds what statements assign: to names, attributes and items. */
final class Assignments {

  private final Program program;
  private final Evaluation evaluation;

  Assignments(Program program, Evaluation evaluation) {
    this.program = program;
    this.evaluation = evaluation;
  }

  void assign(Stmt.Assign assign, Scope scope) {
    Value value = evaluation.of(assign.value(), scope);
    if (assign.targets().size() == 1 && decorates(assign.targets().get(0), value, scope)) {
      return;
    }
    Origin origin = evaluation.origin(assign.value(), scope);
    for (Expr target : assign.targets()) {
      bind(target, value, origin, scope);
    }
  }

  /**
   * {@code C = f(C)} after the definition of a class means what {@code @f} above it does (<a
   * href="https://docs.python.org/3/reference/compound_stmts.html#class-definitions">class
   * definitions</a>).
   */
  private boolean decorates(Expr target, Value value, Scope scope) {
    if (target instanceof Expr.Name name
        && value instanceof Created call
        && scope.binds(name.id())
        && scope.lookup(name.id()).value() instanceof PyClass type
        && call.arguments().positional().size() == 1
        && call.arguments().positional().get(0).value() == type) {
      type.decorate(call.callee());
      return true;
    }
    return false;
  }

  void annotated(Stmt.AnnAssign assign, Scope scope) {
    if (scope.isClass() && assign.target() instanceof Expr.Name name) {
      scope.owner().annotations().put(name.id(), new Origin(scope.module(), assign.annotation()));
    }
    if (assign.value() != null) {
      Value value = evaluation.of(assign.value(), scope);
      bind(assign.target(), value, evaluation.origin(assign.value(), scope), scope);
    }
  }

  void augmented(Stmt.AugAssign assign, Scope scope) {
    Value before = evaluation.of(assign.target(), scope);
    Value more = evaluation.of(assign.value(), scope);
    Value after =
        before instanceof Value.Unknown ? more : evaluation.operate(before, assign.op(), more);
    bind(assign.target(), after, evaluation.origin(assign.value(), scope), scope);
  }

  /** Binds a name, an attribute of an instance or class, an item, or each element of a pattern. */
  void bind(Expr target, Value value, Origin origin, Scope scope) {
    if (target instanceof Expr.Name name) {
      scope.bind(name.id(), value, name.line(), origin);
    } else if (target instanceof Expr.Tuple tuple) {
      unpack(tuple.elements(), value, scope);
    } else if (target instanceof Expr.ListLiteral list) {
      unpack(list.elements(), value, scope);
    } else if (target instanceof Expr.Starred starred) {
      bind(starred.value(), value, origin, scope);
    } else if (target instanceof Expr.Attribute attribute) {
      Value owner = program.settle(evaluation.of(attribute.value(), scope));
      Binding binding = new Binding(value, scope.module(), attribute.line(), origin);
      if (owner instanceof PyInstance instance) {
        instance.attributes().put(attribute.attr(), binding);
      } else if (owner instanceof PyClass type) {
        type.attributes().put(attribute.attr(), binding);
      }
    } else if (target instanceof Expr.Subscript subscript) {
      Value key = program.force(evaluation.of(subscript.index(), scope));
      Value owner = program.force(evaluation.of(subscript.value(), scope));
      if (owner instanceof Namespace namespace) {
        namespace.put(key, value, origin, subscript.line());
      } else if (owner instanceof Mapping mapping) {
        mapping.put(key, value, evaluation.origin(subscript.index(), scope), origin);
      }
    }
  }

  private void unpack(List<Expr> targets, Value value, Scope scope) {
    List<Value> elements = evaluation.elements(value);
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      Value part = Value.UNKNOWN;
      if (elements != null && star < 0 && elements.size() == targets.size()) {
        part = elements.get(i);
      } else if (elements != null && star >= 0 && elements.size() >= targets.size() - 1) {
        int behind = targets.size() - 1 - i;
        if (i < star) {
          part = elements.get(i);
        } else if (i > star) {
          part = elements.get(elements.size() - 1 - behind);
        } else {
          part =
              new Value.Sequence(
                  Value.Sequence.Kind.LIST,
                  new ArrayList<>(elements.subList(star, elements.size() - behind)));
        }
      }
      bind(targets.get(i), part, null, scope);
    }
  }
}
