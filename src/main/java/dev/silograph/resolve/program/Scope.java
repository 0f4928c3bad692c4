package dev.silograph.resolve.program;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A namespace of running code: a module's, a class body's or a function's. What stands inside a
 * class body does not see the body's names, except the body itself.
 */
final class Scope {

  private final PyModule module;
  private final PyClass owner;
  private final Scope enclosing;
  private final Map<String, Binding> names;
  private final boolean function;
  private final boolean later;

  private Scope(
      PyModule module,
      PyClass owner,
      Scope enclosing,
      Map<String, Binding> names,
      boolean function,
      boolean later) {
    this.module = module;
    this.owner = owner;
    this.enclosing = enclosing;
    this.names = names;
    this.function = function;
    this.later = later;
  }

  static Scope ofModule(PyModule module) {
    return new Scope(module, null, null, module.globals(), false, false);
  }

  static Scope ofClass(PyClass type, Scope definedIn) {
    Scope outer = definedIn.visibleFromInside();
    return new Scope(type.module(), type, outer, type.attributes(), false, definedIn.later);
  }

  static Scope ofFunction(Scope definedIn) {
    Scope outer = definedIn.visibleFromInside();
    return new Scope(definedIn.module, null, outer, new HashMap<>(), true, true);
  }

  static Scope ofComprehension(Scope definedIn) {
    Scope outer = definedIn.visibleFromInside();
    return new Scope(definedIn.module, null, outer, new HashMap<>(), true, definedIn.later);
  }

  private Scope visibleFromInside() {
    return isClass() ? enclosing : this;
  }

  PyModule module() {
    return module;
  }

  /** The class whose body this is, or null. */
  PyClass owner() {
    return owner;
  }

  boolean isClass() {
    return owner != null;
  }

  boolean isModule() {
    return enclosing == null;
  }

  /** Whether it is there only while somebody calls a function. */
  boolean inCall() {
    return later;
  }

  /** Whether it is a function's or a comprehension's, or inside one. */
  boolean inFunction() {
    return function || enclosing != null && enclosing.inFunction();
  }

  /** Binds a name in its own module; {@code origin} may be null. */
  void bind(String name, Value value, int line, Origin origin) {
    bind(name, new Binding(value, module, line, origin));
  }

  void bind(String name, Binding binding) {
    names.put(name, binding);
  }

  void unbind(String name) {
    names.remove(name);
  }

  /** Its own names in alphabetical order, and what they are bound to. */
  Mapping contents() {
    Mapping contents = new Mapping();
    new TreeMap<>(names)
        .forEach((name, b) -> contents.put(Value.of(name), b.value(), null, b.origin()));
    return contents;
  }

  boolean binds(String name) {
    return names.containsKey(name);
  }

  /** The binding that Python's scoping rules find, or null. */
  Binding lookup(String name) {
    for (Scope scope = this; scope != null; scope = scope.enclosing) {
      Binding found = scope.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
