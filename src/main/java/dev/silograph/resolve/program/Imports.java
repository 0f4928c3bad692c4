package dev.silograph.resolve.program;

import dev.silograph.python.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes import statements. */
final class Imports {

  private final Program program;

  Imports(Program program) {
    this.program = program;
  }

  void run(Stmt.Import statement, Scope scope) {
    for (Stmt.Alias alias : statement.names()) {
      // "import a.b.c" binds only a, and makes the rest reachable from it.
      Value whole = moduleOrExternal(alias.name());
      if (alias.asName() != null) {
        scope.bind(alias.asName(), whole, alias.line(), null);
      } else {
        int dot = alias.name().indexOf('.');
        String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
        scope.bind(top, moduleOrExternal(top), alias.line(), null);
      }
    }
  }

  void run(Stmt.ImportFrom statement, Scope scope) {
    String source = absoluteName(statement, scope.module());
    Optional<PyModule> found = program.module(source);
    for (Stmt.Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        found.ifPresent(module -> star(module, scope));
      } else {
        String name = alias.asName() == null ? alias.name() : alias.asName();
        scope.bind(name, imported(source, found, alias.name(), scope.module()), alias.line(), null);
      }
    }
  }

  /** The dotted name that an import statement asks for, its leading dots resolved. */
  static String absoluteName(Stmt.ImportFrom statement, PyModule importer) {
    if (statement.level() == 0) {
      return statement.module();
    }
    String base = importer.packageName();
    for (int i = 1; i < statement.level(); i++) {
      int dot = base.lastIndexOf('.');
      base = dot < 0 ? "" : base.substring(0, dot);
    }
    if (statement.module() == null) {
      return base;
    }
    return base.isEmpty() ? statement.module() : base + "." + statement.module();
  }

  private Value imported(String source, Optional<PyModule> found, String name, PyModule importer) {
    if (found.isEmpty()) {
      return program
          .module(source + "." + name)
          .<Value>map(m -> m)
          .orElseGet(() -> new Value.External(source + "." + name));
    }
    PyModule module = found.get();
    Binding bound = module.binding(name);
    if (bound != null && !(bound.value() instanceof LazyRef)) {
      return bound.value();
    }
    Optional<PyModule> submodule = program.module(source + "." + name);
    if (submodule.isPresent()) {
      return submodule.get();
    }
    if (module == importer) {
      return Value.UNKNOWN;
    }
    return new LazyRef(module, name);
  }

  private void star(PyModule module, Scope scope) {
    if (module == scope.module()) {
      return;
    }
    if (module.state() == PyModule.State.RUNNING) {
      scope.module().addPendingStar(module);
    }
    for (Map.Entry<String, Binding> each : List.copyOf(module.globals().entrySet())) {
      if (module.exports(each.getKey()) && !each.getKey().equals("__all__")) {
        scope.bind(each.getKey(), each.getValue());
      }
    }
  }

  private Value moduleOrExternal(String name) {
    Optional<PyModule> module = program.module(name);
    if (module.isPresent()) {
      return module.get();
    }
    return new Value.External(name);
  }
}
