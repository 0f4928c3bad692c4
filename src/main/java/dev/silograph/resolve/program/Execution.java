package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import dev.silograph.python.Stmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Executes statements. Where a condition cannot be known, both branches run, the first one last, so
 * that names end up bound as if the condition held and what both add to a list is all there.
 */
final class Execution {

  private static final int MOST_ROUNDS = 10_000;

  private final Program program;
  private final Evaluation evaluation;
  private final Assignments assignments;
  private int undecided;

  Execution(Program program, Evaluation evaluation, Assignments assignments) {
    this.program = program;
    this.evaluation = evaluation;
    this.assignments = assignments;
  }

  /** How a block of statements ended. */
  enum Flow {
    NEXT,
    BREAK,
    CONTINUE,
    RETURN
  }

  void runModule(PyModule module) {
    Scope scope = Scope.ofModule(module);
    scope.bind("__name__", Value.of(module.name()), 0, null);
    if (module.isPackage()) {
      scope.bind("__path__", ModuleFunctions.pathOf(module), 0, null);
    }
    int outside = undecided;
    for (Stmt statement : module.parsed().body()) {
      undecided = 0;
      long before = program.effort().begin();
      try {
        run(statement, scope, null);
      } catch (RuntimeException e) {
        // A fault of ours costs one statement, and not the graph of all others.
        program.reportFault(module.at(statement.line()), e);
      } finally {
        program.reportSpentEffort(module, statement.line());
        program.effort().end(before);
      }
    }
    undecided = outside;
  }

  /** Runs the body of a function that is called. */
  void runFunction(PyFunction function, Scope scope, Frame frame) {
    int outside = undecided;
    undecided = 0;
    run(function.body(), scope, frame);
    undecided = outside;
  }

  /** Whether Python may not run what is running now, or run it more than once. */
  boolean isUndecided() {
    return undecided > 0;
  }

  private Flow runUndecided(List<Stmt> statements, Scope scope, Frame frame) {
    undecided++;
    Flow flow = run(statements, scope, frame);
    undecided--;
    return flow;
  }

  /**
   * @param frame what collects returned values, or null outside a function
   */
  Flow run(List<Stmt> statements, Scope scope, Frame frame) {
    for (Stmt statement : statements) {
      if (frame != null && frame.exhausted()) {
        return Flow.RETURN;
      }
      Flow flow = run(statement, scope, frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private Flow run(Stmt statement, Scope scope, Frame frame) {
    if (statement instanceof Stmt.Assign assign) {
      assignments.assign(assign, scope);
    } else if (statement instanceof Stmt.AnnAssign assign) {
      assignments.annotated(assign, scope);
    } else if (statement instanceof Stmt.ClassDef def) {
      define(def, scope);
    } else if (statement instanceof Stmt.FunctionDef def) {
      PyFunction function = new PyFunction(def, evaluation.all(def.decorators(), scope), scope);
      scope.bind(def.name(), function, def.line(), null);
    } else if (statement instanceof Stmt.Import imports) {
      new Imports(program).run(imports, scope);
    } else if (statement instanceof Stmt.ImportFrom imports) {
      new Imports(program).run(imports, scope);
    } else if (statement instanceof Stmt.ExprStmt expression) {
      standAlone(expression, scope, frame);
    } else if (statement instanceof Stmt.AugAssign assign) {
      assignments.augmented(assign, scope);
    } else if (statement instanceof Stmt.Return returned) {
      if (frame != null) {
        frame.returned(
            returned.value() == null ? Value.NOTHING : evaluation.of(returned.value(), scope));
      }
      return Flow.RETURN;
    } else if (statement instanceof Stmt.Delete delete) {
      for (Expr target : delete.targets()) {
        if (target instanceof Expr.Name name) {
          scope.unbind(name.id());
        }
      }
    } else if (statement instanceof Stmt.Simple simple) {
      return switch (simple.kind()) {
        case BREAK -> Flow.BREAK;
        case CONTINUE -> Flow.CONTINUE;
        default -> Flow.NEXT;
      };
    } else {
      return compound(statement, scope, frame);
    }
    return Flow.NEXT;
  }

  private Flow compound(Stmt statement, Scope scope, Frame frame) {
    if (statement instanceof Stmt.If branch) {
      return branch(branch, scope, frame);
    }
    if (statement instanceof Stmt.For loop) {
      return loop(loop, scope, frame);
    }
    if (statement instanceof Stmt.While loop) {
      return loop(loop, scope, frame);
    }
    if (statement instanceof Stmt.With with) {
      for (Stmt.With.Item item : with.items()) {
        Value context = evaluation.of(item.context(), scope);
        if (item.target() != null) {
          assignments.bind(item.target(), new Value.Attr(context, "__enter__"), null, scope);
        }
      }
      return run(with.body(), scope, frame);
    }
    if (statement instanceof Stmt.Try attempt) {
      return attempt(attempt, scope, frame);
    }
    if (statement instanceof Stmt.Match match) {
      for (int i = match.cases().size() - 1; i >= 0; i--) {
        run(match.cases().get(i).body(), scope, frame);
      }
    }
    return statement instanceof Stmt.Raise && frame != null ? Flow.RETURN : Flow.NEXT;
  }

  private Flow branch(Stmt.If branch, Scope scope, Frame frame) {
    Boolean holds = evaluation.truth(evaluation.of(branch.test(), scope));
    if (holds != null) {
      return run(holds ? branch.body() : branch.orelse(), scope, frame);
    }
    Flow otherwise = runUndecided(branch.orelse(), scope, frame);
    Flow then = runUndecided(branch.body(), scope, frame);
    // Code after a branch that may not have been taken goes on.
    return then == otherwise ? then : Flow.NEXT;
  }

  private Flow loop(Stmt.For loop, Scope scope, Frame frame) {
    List<Value> elements = evaluation.elements(evaluation.of(loop.iter(), scope));
    if (elements == null) {
      assignments.bind(loop.target(), Value.UNKNOWN, null, scope);
      runUndecided(loop.body(), scope, frame);
      return Flow.NEXT;
    }
    int rounds = 0;
    for (Value element : List.copyOf(elements)) {
      if (rounds++ > MOST_ROUNDS || program.effort().isSpent()) {
        break;
      }
      assignments.bind(loop.target(), element, null, scope);
      Flow flow = run(loop.body(), scope, frame);
      if (flow == Flow.RETURN) {
        return flow;
      }
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
    }
    return run(loop.orelse(), scope, frame);
  }

  private Flow loop(Stmt.While loop, Scope scope, Frame frame) {
    int rounds = 0;
    // One without an end of its own is left from inside, for reasons that may not be known.
    Boolean holds =
        loop.test() instanceof Expr.Constant
            ? null
            : evaluation.truth(evaluation.of(loop.test(), scope));
    while (Boolean.TRUE.equals(holds) && rounds++ < MOST_ROUNDS && !program.effort().isSpent()) {
      Flow flow = run(loop.body(), scope, frame);
      if (flow == Flow.RETURN) {
        return flow;
      }
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
      holds = evaluation.truth(evaluation.of(loop.test(), scope));
    }
    if (holds == null) {
      // How often, and whether at all, is not known: what follows runs in any case.
      runUndecided(loop.body(), scope, frame);
      return Flow.NEXT;
    }
    return run(loop.orelse(), scope, frame);
  }

  /** The body is taken to succeed; a handler only binds what the body did not. */
  private Flow attempt(Stmt.Try attempt, Scope scope, Frame frame) {
    Flow flow = run(attempt.body(), scope, frame);
    if (flow == Flow.NEXT) {
      flow = run(attempt.orelse(), scope, frame);
    }
    for (Stmt.Try.Handler handler : attempt.handlers()) {
      for (Stmt statement : handler.body()) {
        if (frame == null) {
          if (!bindsKnownNames(statement, scope)) {
            run(statement, scope, null);
          }
        } else if (statement instanceof Stmt.Return returned
            && returned.value() instanceof Expr.Constant constant
            && (constant.kind() == Expr.Constant.Kind.TRUE
                || constant.kind() == Expr.Constant.Kind.FALSE)) {
          frame.excepted(evaluation.of(constant, scope));
        }
      }
    }
    Flow last = run(attempt.finalbody(), scope, frame);
    return last == Flow.NEXT ? flow : last;
  }

  private static boolean bindsKnownNames(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.Assign assign) {
      return assign.targets().stream()
          .allMatch(t -> t instanceof Expr.Name name && scope.binds(name.id()));
    }
    if (statement instanceof Stmt.ClassDef def) {
      return scope.binds(def.name());
    }
    if (statement instanceof Stmt.FunctionDef def) {
      return scope.binds(def.name());
    }
    if (statement instanceof Stmt.ImportFrom imports) {
      return imports.names().stream()
          .allMatch(a -> scope.binds(a.asName() == null ? a.name() : a.asName()));
    }
    return statement instanceof Stmt.Import || statement instanceof Stmt.Raise;
  }

  private void standAlone(Stmt.ExprStmt statement, Scope scope, Frame frame) {
    if (statement.value() instanceof Expr.Str || statement.value() instanceof Expr.Constant) {
      return;
    }
    if (statement.value() instanceof Expr.Suspend suspend && frame != null && suspend.isYield()) {
      yielded(suspend, scope, frame);
      return;
    }
    Value value = evaluation.of(statement.value(), scope);
    if (value instanceof Created created) {
      if (scope.isModule()) {
        scope.module().effects().add(created);
      }
      if (scope.inFunction() || Namespace.isGivenTo(created)) {
        program.force(created);
      }
    }
  }

  private void yielded(Expr.Suspend suspend, Scope scope, Frame frame) {
    Value value = suspend.value() == null ? Value.NOTHING : evaluation.of(suspend.value(), scope);
    List<Value> elements =
        suspend.keyword().equals("yield") ? List.of(value) : evaluation.elements(value);
    frame.yielded(elements == null ? List.of(Value.UNKNOWN) : elements);
    // For the calls in it.
    program.force(value);
  }

  private void define(Stmt.ClassDef def, Scope scope) {
    Map<String, Value> keywords = new LinkedHashMap<>();
    for (Keyword keyword : def.keywords()) {
      if (keyword.name() != null) {
        keywords.put(keyword.name(), evaluation.of(keyword.value(), scope));
      }
    }
    PyClass type =
        new PyClass(
            def,
            scope,
            evaluation.spread(def.bases(), scope),
            keywords,
            evaluation.all(def.decorators(), scope),
            program.nextOrder(),
            program.calls().running());
    run(def.body(), Scope.ofClass(type, scope), null);
    program.defined(type);
    scope.bind(def.name(), type, def.line(), null);
  }
}
