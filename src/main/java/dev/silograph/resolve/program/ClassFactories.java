package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes that are not there by a class statement of a module: those that a function defines, and
 * those that {@code type} makes. Calls are run only when somebody needs their outcome, but a class
 * exists whether or not somebody does.
 */
final class ClassFactories {

  private final Program program;
  private final List<Created> calls = new ArrayList<>();
  private final Map<PyFunction, Boolean> defining = new HashMap<>();

  ClassFactories(Program program) {
    this.program = program;
  }

  /** Notes a call that the body of a module or class makes. */
  void met(Created call) {
    if (call.callee() instanceof PyFunction || call.callee() instanceof Value.Method) {
      calls.add(call);
    }
  }

  /** Runs those of the calls that define classes. */
  void run() {
    for (Created call : List.copyOf(calls)) {
      Value callee = call.callee();
      PyFunction function =
          callee instanceof Value.Method method ? method.function() : (PyFunction) callee;
      if (definesClasses(function)) {
        program.force(call);
      }
    }
  }

  private boolean definesClasses(PyFunction function) {
    Boolean known = defining.putIfAbsent(function, false); // while being looked through
    if (known == null) {
      known = function.body().stream().anyMatch(statement -> defines(statement, function));
      defining.put(function, known);
    }
    return known;
  }

  private boolean defines(List<Stmt> statements, PyFunction function) {
    return statements.stream().anyMatch(statement -> defines(statement, function));
  }

  private boolean defines(Stmt statement, PyFunction function) {
    if (statement instanceof Stmt.Assign assign) {
      return calls(assign.value(), function);
    }
    if (statement instanceof Stmt.Return returned) {
      return calls(returned.value(), function);
    }
    if (statement instanceof Stmt.ExprStmt expression) {
      return calls(expression.value(), function);
    }
    if (statement instanceof Stmt.If branch) {
      return defines(branch.body(), function) || defines(branch.orelse(), function);
    }
    if (statement instanceof Stmt.For loop) {
      return defines(loop.body(), function);
    }
    if (statement instanceof Stmt.With with) {
      return defines(with.body(), function);
    }
    if (statement instanceof Stmt.Try attempt) {
      return defines(attempt.body(), function) || defines(attempt.orelse(), function);
    }
    return statement instanceof Stmt.ClassDef;
  }

  /** Whether an expression calls {@code type} or another function that defines classes. */
  private boolean calls(Expr expression, PyFunction function) {
    if (!(expression instanceof Expr.Call call)) {
      return false;
    }
    if (call.function() instanceof Expr.Name name) {
      Binding callee = function.definedIn().lookup(name.id());
      boolean type = callee == null && name.id().equals("type") && call.args().size() == 3;
      if (type
          || callee != null
              && program.settle(callee.value()) instanceof PyFunction other
              && definesClasses(other)) {
        return true;
      }
    }
    return call.args().stream().anyMatch(argument -> calls(argument, function));
  }

  /**
   * What {@code type(name, bases, namespace)} makes (<a
   * href="https://docs.python.org/3/library/functions.html#type">functions.html#type</a>); empty
   * where the name or the bases cannot be known, and for {@code type(object)}.
   */
  Optional<PyClass> type(Expr.Call call, Arguments arguments, Scope scope) {
    if (arguments.positional().size() != 3
        || !(program.force(arguments.value(0, "")) instanceof Value.Text name)
        || !(program.force(arguments.value(2, "")) instanceof Mapping namespace)) {
      return Optional.empty();
    }
    List<Value> bases = Known.elements(program.force(arguments.value(1, "")));
    if (bases == null) {
      return Optional.empty();
    }
    Stmt.ClassDef definition =
        new Stmt.ClassDef(name.value(), List.of(), List.of(), List.of(), List.of(), call.line());
    PyClass type =
        new PyClass(
            definition,
            scope,
            bases,
            Map.of(),
            List.of(),
            program.nextOrder(),
            program.calls().running());
    namespace
        .entries()
        .forEach(
            (key, entry) -> {
              if (key instanceof Value.Text attribute) {
                Origin origin = entry.keyOrigin();
                boolean here = origin != null && origin.module() == scope.module();
                int line = here ? origin.line() : call.line();
                type.attributes()
                    .put(
                        attribute.value(),
                        new Binding(entry.value(), scope.module(), line, entry.origin()));
              }
            });
    program.defined(type);
    return Optional.of(type);
  }
}
