package dev.silograph.resolve.django;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project's settings: the modules that bind {@code INSTALLED_APPS}, those with fewer parts to
 * their name first, then Django's own defaults (<a
 * href="https://docs.djangoproject.com/en/stable/ref/settings/">ref/settings</a>).
 */
final class Settings {

  private static final String PREFIX = "django.conf.settings.";

  private static final Map<String, Value> DEFAULTS =
      Map.of(
          "AUTH_USER_MODEL", Value.of("auth.User"),
          "DEFAULT_AUTO_FIELD", Value.of("django.db.models.AutoField"));

  private final List<PyModule> modules = new ArrayList<>();

  /** Finds the settings modules among the named ones, and runs them. */
  void discover(Program program, List<String> names) {
    names.stream()
        .sorted(
            Comparator.<String>comparingInt(n -> n.split("\\.").length)
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> program.parsed(name).filter(Settings::bindsInstalledApps).isPresent())
        .forEach(name -> program.module(name).ifPresent(modules::add));
  }

  private static boolean bindsInstalledApps(ParsedModule module) {
    return module.body().stream()
        .anyMatch(
            statement ->
                statement instanceof Stmt.Assign assign
                        && assign.targets().stream().anyMatch(Settings::isInstalledApps)
                    || statement instanceof Stmt.AnnAssign annotated
                        && isInstalledApps(annotated.target())
                    || statement instanceof Stmt.AugAssign augmented
                        && isInstalledApps(augmented.target()));
  }

  private static boolean isInstalledApps(Expr target) {
    return target instanceof Expr.Name name && name.id().equals("INSTALLED_APPS");
  }

  /** Every settings module. */
  List<PyModule> modules() {
    return modules;
  }

  /** The value of a setting, or empty. */
  Optional<Value> get(String name) {
    for (PyModule module : modules) {
      Binding binding = module.binding(name);
      if (binding != null) {
        return Optional.of(binding.value());
      }
    }
    return Optional.ofNullable(DEFAULTS.get(name));
  }

  /** The value of a path such as {@code django.conf.settings.AUTH_USER_MODEL}, or empty. */
  Optional<Value> external(String path) {
    if (!path.startsWith(PREFIX) || path.indexOf('.', PREFIX.length()) >= 0) {
      return Optional.empty();
    }
    return get(path.substring(PREFIX.length()));
  }
}
