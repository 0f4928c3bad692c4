package dev.silograph.resolve.django;

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

  /** Finds the settings modules among those already run. */
  void discover(Program program) {
    program.modules().stream()
        .filter(m -> m.binding("INSTALLED_APPS") != null)
        .sorted(
            Comparator.<PyModule>comparingInt(m -> m.name().split("\\.").length)
                .thenComparing(PyModule::name))
        .forEach(modules::add);
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
