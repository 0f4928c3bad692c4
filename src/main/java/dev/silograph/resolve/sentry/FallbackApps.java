package dev.silograph.resolve.sentry;

import dev.silograph.python.Expr;
import dev.silograph.python.Parameters;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The apps for whose unknown tables a router has no fallback ({@code _db_for_table} in {@code
 * sentry/db/router.py}): those that its code compares {@code app_label} with. One that compares it
 * with nothing, as the first routers, falls back for every app.
 */
final class FallbackApps {

  private static final String DECIDES = "_db_for_table";
  private static final String APP = "app_label";
  private static final Set<String> COMPARISONS = Set.of("in", "not in", "==", "!=");

  private final Program program;
  private final PyClass router;
  private final Map<String, Location> apps = new TreeMap<>();
  private boolean whole = true;

  private FallbackApps(Program program, PyClass router) {
    this.program = program;
    this.router = router;
  }

  /** Whether a class is a router that decides by table. */
  static boolean isDecided(PyClass router) {
    return router.attributes().containsKey(DECIDES);
  }

  /**
   * The apps, each with the place where it is named, or empty where the class does not state them
   * in a way that can be read.
   */
  static Optional<Map<String, Location>> of(Program program, PyClass router) {
    FallbackApps read = new FallbackApps(program, router);
    if (!isDecided(router)) {
      return Optional.empty();
    }
    for (Binding binding : router.attributes().values()) {
      if (program.settle(binding.value()) instanceof PyFunction method && decides(method)) {
        read.statements(method.body());
      }
    }
    return read.whole ? Optional.of(read.apps) : Optional.empty();
  }

  private static boolean decides(PyFunction method) {
    return !method.name().equals("allow_migrate")
        && method.parameters().positional().stream()
            .map(Parameters.Parameter::name)
            .anyMatch(APP::equals);
  }

  private void statements(List<Stmt> body) {
    for (Stmt each : body) {
      if (each instanceof Stmt.If test) {
        expression(test.test());
        statements(test.body());
        statements(test.orelse());
      } else if (each instanceof Stmt.Assign assign) {
        expression(assign.value());
      } else if (each instanceof Stmt.AnnAssign assign && assign.value() != null) {
        expression(assign.value());
      } else if (each instanceof Stmt.Return answer && answer.value() != null) {
        expression(answer.value());
      } else if (each instanceof Stmt.For loop) {
        statements(loop.body());
        statements(loop.orelse());
      } else if (each instanceof Stmt.Try attempt) {
        statements(attempt.body());
        attempt.handlers().forEach(handler -> statements(handler.body()));
        statements(attempt.orelse());
      }
    }
  }

  private void expression(Expr expression) {
    if (expression instanceof Expr.Compare compare) {
      compare(compare);
    } else if (expression instanceof Expr.BoolOp several) {
      several.values().forEach(this::expression);
    } else if (expression instanceof Expr.UnaryOp negated) {
      expression(negated.operand());
    } else if (expression instanceof Expr.IfExp choice) {
      expression(choice.test());
      expression(choice.body());
      expression(choice.orelse());
    }
  }

  private void compare(Expr.Compare compare) {
    boolean ofApp = compare.left() instanceof Expr.Name name && name.id().equals(APP);
    if (ofApp && COMPARISONS.contains(compare.ops().get(0))) {
      List<String> named = texts(compare.comparators().get(0));
      whole &= !named.isEmpty();
      named.forEach(app -> apps.putIfAbsent(app, router.module().at(compare.line())));
    }
  }

  /** The strings that an expression holds; empty where it cannot be told. */
  private List<String> texts(Expr expression) {
    if (expression instanceof Expr.Str text) {
      return List.of(text.value());
    }
    if (expression instanceof Expr.Call call && call.args().size() == 1) {
      return texts(call.args().get(0)); // frozenset(…)
    }
    if (expression instanceof Expr.Name name) {
      Value constant = router.module().attribute(name.id());
      return constant == null ? List.of() : texts(constant);
    }
    if (expression instanceof Expr.Attribute attribute) {
      Binding constant = router.lookup(attribute.attr());
      return constant == null ? List.of() : texts(constant.value());
    }
    List<String> all = new ArrayList<>();
    elements(expression).forEach(each -> all.addAll(texts(each)));
    return all;
  }

  private static Stream<Expr> elements(Expr expression) {
    if (expression instanceof Expr.SetLiteral set) {
      return set.elements().stream();
    }
    if (expression instanceof Expr.Tuple tuple) {
      return tuple.elements().stream();
    }
    return expression instanceof Expr.ListLiteral list ? list.elements().stream() : Stream.empty();
  }

  private List<String> texts(Value value) {
    Value known = program.force(value);
    if (known instanceof Value.Sequence list) {
      return list.elements().stream().flatMap(each -> texts(each).stream()).toList();
    }
    return known instanceof Value.Text text ? List.of(text.value()) : List.of();
  }
}
