package dev.silograph.resolve.django;

import dev.silograph.python.Expr;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The settings modules that a project's entry points name: what {@code manage.py}, {@code wsgi.py}
 * and {@code asgi.py} put into the environment as {@code DJANGO_SETTINGS_MODULE} (<a
 * href="https://docs.djangoproject.com/en/stable/topics/settings/#designating-the-settings">designating
 * the settings</a>).
 */
final class NamedSettings {

  private static final String VARIABLE = "DJANGO_SETTINGS_MODULE";

  /** The command line first: it is what makes and runs migrations. */
  private static final List<String> ENTRY_POINTS = List.of("manage", "wsgi", "asgi");

  private final Set<String> names = new LinkedHashSet<>();

  private NamedSettings() {}

  /** Their dotted names, the most telling one first. */
  static List<String> in(Program program, List<String> modules) {
    NamedSettings named = new NamedSettings();
    for (String entryPoint : ENTRY_POINTS) {
      for (String module : modules) {
        if (module.equals(entryPoint) || module.endsWith("." + entryPoint)) {
          program.parsed(module).ifPresent(parsed -> named.read(parsed.body()));
        }
      }
    }
    return new ArrayList<>(named.names);
  }

  private void read(List<Stmt> statements) {
    statements.forEach(this::read);
  }

  private void read(Stmt statement) {
    if (statement instanceof Stmt.ExprStmt expression
        && expression.value() instanceof Expr.Call call
        && call.function() instanceof Expr.Attribute method
        && method.attr().equals("setdefault")
        && call.args().size() == 2) {
      read(call.args().get(0), call.args().get(1));
    } else if (statement instanceof Stmt.Assign assign
        && assign.targets().get(0) instanceof Expr.Subscript item) {
      read(item.index(), assign.value());
    } else if (statement instanceof Stmt.FunctionDef function) {
      read(function.body());
    } else if (statement instanceof Stmt.If branch) {
      read(branch.body());
      read(branch.orelse());
    } else if (statement instanceof Stmt.Try attempt) {
      read(attempt.body());
    } else if (statement instanceof Stmt.With with) {
      read(with.body());
    }
  }

  private void read(Expr variable, Expr value) {
    if (variable instanceof Expr.Str key
        && key.value().equals(VARIABLE)
        && value instanceof Expr.Str name) {
      names.add(name.value());
    }
  }
}
