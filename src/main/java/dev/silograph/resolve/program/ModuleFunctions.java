package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions that import modules by name, and those that list them (<a
 * href="https://docs.python.org/3/library/importlib.html#importlib.import_module">importlib</a>, <a
 * href="https://docs.python.org/3/library/pkgutil.html">pkgutil</a>), as a package uses them that
 * gathers what is in its modules.
 */
final class ModuleFunctions {

  private final Program program;

  ModuleFunctions(Program program) {
    this.program = program;
  }

  /** What {@code __path__} is bound to in a package: a list, here of its name. */
  static Value pathOf(PyModule module) {
    return new Value.Sequence(
        Value.Sequence.Kind.LIST, new ArrayList<>(List.of(Value.of(module.name()))));
  }

  /** The outcome of a function, or empty where it is none of these, or not known. */
  Optional<Value> function(String path, Arguments arguments) {
    return switch (path) {
      case "importlib.import_module" ->
          text(arguments, 0, "name").map(name -> absolute(name, arguments)).flatMap(this::module);
      case "builtins.__import__" -> imported(arguments);
      case "pkgutil.walk_packages" -> listed(arguments, true);
      case "pkgutil.iter_modules" -> listed(arguments, false);
      case "builtins.vars" ->
          program.settle(arguments.value(0, "object")) instanceof PyModule module
              ? Optional.of(Scope.ofModule(module).contents())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<String> text(Arguments arguments, int position, String keyword) {
    Value value = arguments.value(position, keyword);
    return value != null && program.force(value) instanceof Value.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private String absolute(String name, Arguments arguments) {
    String from = text(arguments, 1, "package").orElse("");
    String rest = name.startsWith(".") ? name.substring(1) : name;
    while (name.startsWith(".") && rest.startsWith(".")) {
      from = from.substring(0, Math.max(0, from.lastIndexOf('.')));
      rest = rest.substring(1);
    }
    return name.startsWith(".") ? from + "." + rest : name;
  }

  private Optional<Value> module(String name) {
    return program.module(name).map(module -> module);
  }

  /** Without a list of names to import, it gives the package at the top. */
  private Optional<Value> imported(Arguments arguments) {
    Value names = arguments.value(3, "fromlist");
    boolean whole = names != null && Boolean.TRUE.equals(Known.truth(program.force(names)));
    return text(arguments, 0, "name").flatMap(name -> module(whole ? name : top(name)));
  }

  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Tuples of a finder, of which nothing is known, a name and whether it is a package's. */
  private Optional<Value> listed(Arguments arguments, boolean deep) {
    Value path = arguments.value(0, "path");
    List<Value> packages = path == null ? null : Known.elements(program.force(path));
    if (packages == null || packages.isEmpty() || !(packages.get(0) instanceof Value.Text parent)) {
      return Optional.empty();
    }
    String prefix = text(arguments, 1, "prefix").orElse("");
    String start = parent.value() + ".";
    List<Value> found = new ArrayList<>();
    for (PyModule module : program.modules()) {
      String rest = module.name().startsWith(start) ? module.name().substring(start.length()) : "";
      if (!rest.isEmpty() && (deep || rest.indexOf('.') < 0)) {
        Value name = Value.of(prefix + rest);
        found.add(Value.Sequence.tuple(Value.UNKNOWN, name, Value.of(module.isPackage())));
      }
    }
    return Optional.of(new Value.Sequence(Value.Sequence.Kind.LIST, found));
  }
}
