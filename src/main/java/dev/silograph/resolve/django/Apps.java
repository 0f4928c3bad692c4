package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Mapping;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.App;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Django's installed apps (<a
 * href="https://docs.djangoproject.com/en/stable/ref/applications/">ref/applications</a>): the
 * package and label of each. Where the settings do not tell, a package with an {@code AppConfig},
 * models or migrations is an app.
 */
final class Apps {

  /**
   * One app.
   *
   * @param packageName {@code AppConfig.name}
   * @param defaultAutoField its {@code default_auto_field}, or null
   */
  record AppConfig(String label, String packageName, String defaultAutoField) {}

  /** As {@code makemigrations} names them. */
  private static final Pattern NUMBERED = Pattern.compile("\\d+_\\w+");

  private final Program program;
  private final Map<String, AppConfig> installed = new TreeMap<>();
  private final Map<String, AppConfig> discovered = new HashMap<>();

  Apps(Program program) {
    this.program = program;
  }

  void discover(Settings settings, Collection<PyModule> modules) {
    for (PyModule module : modules) {
      discover(module);
    }
    for (PyModule module : settings.modules()) {
      Binding binding = module.binding("INSTALLED_APPS");
      Value value = binding == null ? Value.UNKNOWN : program.force(binding.value());
      if (value instanceof Value.Sequence entries) {
        for (Value entry : List.copyOf(entries.elements())) {
          if (program.force(entry) instanceof Value.Text text) {
            AppConfig config = installedEntry(text.value());
            installed.putIfAbsent(config.packageName(), config);
          }
        }
      }
    }
  }

  private void discover(PyModule module) {
    String name = module.name();
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    boolean marks = last.equals("apps") || last.equals("models") || last.equals("migrations");
    if (!marks || dot < 0) {
      return;
    }
    String packageName = name.substring(0, dot);
    AppConfig config = ofPackage(packageName);
    discovered.putIfAbsent(config.packageName(), config);
  }

  /** An entry of {@code INSTALLED_APPS}: a package, or the dotted path of an AppConfig. */
  private AppConfig installedEntry(String entry) {
    Optional<Value> found = program.find(entry);
    if (found.isPresent() && found.get() instanceof PyClass type && isAppConfig(type)) {
      return ofClass(type);
    }
    if (found.isEmpty() && entry.matches(".*\\.apps\\.[A-Z]\\w*")) {
      // The AppConfig of an app outside the tree: its package is all that shows.
      return plain(entry.substring(0, entry.lastIndexOf(".apps.")));
    }
    return ofPackage(entry);
  }

  private AppConfig ofPackage(String packageName) {
    List<PyClass> configs = new ArrayList<>();
    program
        .module(packageName + ".apps")
        .ifPresent(
            module ->
                module.globals().values().stream()
                    .filter(b -> b.value() instanceof PyClass c && c.module() == module)
                    .map(b -> (PyClass) b.value())
                    .filter(this::isAppConfig)
                    .forEach(configs::add));
    configs.removeIf(c -> Boolean.FALSE.equals(flag(c, "default")));
    List<PyClass> marked =
        configs.stream().filter(c -> Boolean.TRUE.equals(flag(c, "default"))).toList();
    if (marked.size() == 1) {
      return ofClass(marked.get(0));
    }
    Optional<String> named =
        program
            .module(packageName)
            .map(m -> m.binding("default_app_config"))
            .flatMap(b -> Optional.ofNullable(text(b.value())));
    if (named.isPresent()
        && program.find(named.get()).orElse(null) instanceof PyClass type
        && isAppConfig(type)) {
      return ofClass(type);
    }
    return configs.size() == 1 ? ofClass(configs.get(0)) : plain(packageName);
  }

  private Boolean flag(PyClass type, String name) {
    Binding binding = type.lookup(name);
    return binding != null && binding.value() instanceof Value.Truth t ? t.value() : null;
  }

  /** One of a base outside the tree is known by its name, which every one must have. */
  private boolean isAppConfig(PyClass type) {
    return type.inheritsFrom("django.apps.AppConfig", "django.apps.config.AppConfig")
        || (type.bases().stream().anyMatch(Apps::isOutside)
            && type.attributes().containsKey("name")
            && text(type.attributes().get("name").value()) != null);
  }

  private static boolean isOutside(Value base) {
    return base instanceof Value.External external && !external.path().startsWith("builtins.");
  }

  private AppConfig ofClass(PyClass type) {
    String name = text(type.lookup("name") == null ? null : type.lookup("name").value());
    String packageName = name == null ? type.module().packageName() : name;
    String label = text(type.lookup("label") == null ? null : type.lookup("label").value());
    Binding auto = type.lookup("default_auto_field");
    return new AppConfig(
        label == null ? lastPart(packageName) : label,
        packageName,
        auto == null ? null : text(auto.value()));
  }

  private static AppConfig plain(String packageName) {
    return new AppConfig(lastPart(packageName), packageName, null);
  }

  /** Whether one of a package's modules has a migration, or at least the name of one. */
  private boolean holdMigrations(List<PyModule> modules) {
    return modules.stream()
        .map(PyModule::name)
        .anyMatch(
            name ->
                NUMBERED.matcher(lastPart(name)).matches()
                    || program.module(name).orElseThrow().binding("Migration") != null);
  }

  private static String parent(String dotted) {
    return dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')));
  }

  private static String lastPart(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  private String text(Value value) {
    return value != null && program.force(value) instanceof Value.Text t ? t.value() : null;
  }

  /**
   * The app whose package contains a module: the innermost installed one, else the innermost that
   * looks like an app.
   */
  Optional<AppConfig> containing(String module) {
    Optional<AppConfig> found = innermost(installed, module);
    return found.isPresent() ? found : innermost(discovered, module);
  }

  private static Optional<AppConfig> innermost(Map<String, AppConfig> apps, String module) {
    for (String name = module; ; name = name.substring(0, name.lastIndexOf('.'))) {
      AppConfig config = apps.get(name);
      if (config != null) {
        return Optional.of(config);
      }
      if (name.indexOf('.') < 0) {
        return Optional.empty();
      }
    }
  }

  boolean installs(String label) {
    return installed.values().stream().anyMatch(config -> config.label().equals(label));
  }

  /** The app of a label, with the place of its package in the tree. */
  App describe(String label) {
    for (Map<String, AppConfig> apps : List.of(installed, discovered)) {
      for (AppConfig config : new TreeMap<>(apps).values()) {
        if (config.label().equals(label)) {
          Optional<PyModule> module = program.module(config.packageName());
          if (module.isPresent() && !module.get().isOutline()) {
            String path = module.get().parsed().file().path();
            int slash = path.lastIndexOf('/');
            return new App(
                label,
                module.get().parsed().file().repo(),
                slash < 0 ? "" : path.substring(0, slash));
          }
        }
      }
    }
    return new App(label, null, null);
  }

  /**
   * The modules that Django's loader takes for migrations, with the label of their app: those right
   * in {@code migrations} below an app's package, or where {@code MIGRATION_MODULES} says.
   */
  Map<String, String> migrationModules(Settings settings) {
    Map<String, String> packages = new HashMap<>();
    for (Map<String, AppConfig> apps : List.of(installed, discovered)) {
      apps.values().forEach(a -> packages.putIfAbsent(a.packageName() + ".migrations", a.label()));
    }
    if (settings.get("MIGRATION_MODULES").map(program::force).orElse(null)
        instanceof Mapping elsewhere) {
      elsewhere
          .entries()
          .forEach(
              (label, entry) -> {
                if (label instanceof Value.Text app
                    && program.force(entry.value()) instanceof Value.Text packageName) {
                  packages.values().remove(app.value());
                  packages.put(packageName.value(), app.value());
                }
              });
    }
    Map<String, List<PyModule>> found =
        program.modules().stream()
            .filter(module -> !module.isPackage() && packages.containsKey(module.packageName()))
            .filter(module -> !lastPart(module.name()).matches("[_~].*"))
            .collect(Collectors.groupingBy(PyModule::packageName));
    Map<String, String> modules = new TreeMap<>();
    found.forEach(
        (packageName, files) -> {
          // A library may call a package of operations so, too.
          if (installed.containsKey(parent(packageName)) || holdMigrations(files)) {
            files.forEach(file -> modules.put(file.name(), packages.get(packageName)));
          }
        });
    return modules;
  }
}
