package dev.silograph.resolve.django;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The project's settings (<a
 * href="https://docs.djangoproject.com/en/stable/ref/settings/">ref/settings</a>): the modules that
 * its entry points name, then all others that bind {@code INSTALLED_APPS} or star-import one that
 * does, those with fewer parts to their name first, then Django's own defaults. A module that alone
 * builds on another one goes before it.
 */
final class Settings {

  private static final String PREFIX = "django.conf.settings.";

  /** Those that decide what the schema is. */
  private static final List<String> DECISIVE = List.of("AUTH_USER_MODEL", "DEFAULT_AUTO_FIELD");

  private static final Map<String, Value> DEFAULTS =
      Map.of("AUTH_USER_MODEL", Value.of("auth.User"));

  private final List<PyModule> modules = new ArrayList<>();
  private Map<String, Set<String>> builtOn = Map.of();
  private int named;

  /** Finds the settings modules among the given ones, and runs them. */
  void discover(Program program, List<String> names) {
    Set<String> order = new LinkedHashSet<>(NamedSettings.in(program, names));
    order.retainAll(Set.copyOf(names));
    named = order.size();
    builtOn = candidates(program, names);
    for (String module : builtOn.keySet()) {
      List<String> above =
          builtOn.keySet().stream().filter(m -> builtOn.get(m).contains(module)).toList();
      List<String> tops =
          above.stream()
              .filter(top -> above.stream().noneMatch(m -> builtOn.get(m).contains(top)))
              .toList();
      if (tops.size() == 1) {
        order.add(tops.get(0));
      }
      order.add(module);
    }
    order.forEach(name -> program.module(name).ifPresent(modules::add));
  }

  /** Settings modules, in order, with those that each of them builds on by star imports. */
  private static Map<String, Set<String>> candidates(Program program, List<String> names) {
    Map<String, Set<String>> found =
        new TreeMap<>(
            Comparator.<String>comparingInt(n -> n.split("\\.").length)
                .thenComparing(Comparator.naturalOrder()));
    Map<String, Set<String>> stars = new HashMap<>();
    for (String name : names) {
      if (program.parsed(name).filter(Settings::bindsInstalledApps).isPresent()) {
        found.put(name, new HashSet<>());
      }
      Set<String> imported = program.starImports(name);
      if (!imported.isEmpty()) {
        stars.put(name, imported);
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Set<String>> each : stars.entrySet()) {
        for (String imported : each.getValue()) {
          Set<String> below = found.get(imported);
          if (below != null) {
            Set<String> all = new HashSet<>(below);
            all.add(imported);
            all.remove(each.getKey());
            more |= found.computeIfAbsent(each.getKey(), n -> new HashSet<>()).addAll(all);
          }
        }
      }
    }
    return found;
  }

  /** Settings on which modules disagree of which none is named by the project. */
  List<Diagnostic> diagnostics(Program program) {
    List<Diagnostic> found = new ArrayList<>();
    for (String name : named > 0 ? List.<String>of() : DECISIVE) {
      Map<Value, Binding> values = new LinkedHashMap<>();
      Set<String> overridden = new HashSet<>();
      for (PyModule module : modules) {
        Binding binding = module.binding(name);
        if (binding != null
            && !overridden.contains(module.name())
            && program.force(binding.value()) instanceof Value.Text text) {
          values.putIfAbsent(text, binding);
          overridden.addAll(builtOn.getOrDefault(module.name(), Set.of()));
        }
      }
      if (values.size() > 1) {
        Binding taken = values.values().iterator().next();
        found.add(
            new Diagnostic(
                taken.module().at(taken.line()),
                "settings modules disagree on "
                    + name
                    + ", and no manage.py, wsgi.py or asgi.py names one of them; this value is"
                    + " taken"));
      }
    }
    return found;
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
