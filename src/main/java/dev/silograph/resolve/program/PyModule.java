package dev.silograph.resolve.program;

import dev.silograph.python.ParsedModule;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module of the tree, executed on first need. */
public final class PyModule implements Value {

  enum State {
    NEW,
    RUNNING,
    DONE
  }

  private final String name;
  private final boolean isPackage;
  private final ParsedModule parsed;
  private final Program program;
  private final boolean outline;
  private final Map<String, Binding> globals = new HashMap<>();
  private final List<PyModule> pendingStars = new ArrayList<>();
  private final List<Created> effects = new ArrayList<>();
  private State state = State.NEW;

  PyModule(String name, boolean isPackage, ParsedModule parsed, boolean outline, Program program) {
    this.outline = outline;
    this.name = name;
    this.isPackage = isPackage;
    this.parsed = parsed;
    this.program = program;
  }

  /** Its dotted name. */
  public String name() {
    return name;
  }

  /** Whether it is an {@code __init__.py}. */
  public boolean isPackage() {
    return isPackage;
  }

  /** Its file, parsed. */
  public ParsedModule parsed() {
    return parsed;
  }

  /**
   * Whether it only outlines a module outside the tree, so that a name it lacks may exist all the
   * same.
   */
  public boolean isOutline() {
    return outline;
  }

  /** A line of its file. */
  public Location at(int line) {
    return parsed.file().at(line);
  }

  /** The package that its relative imports start from. */
  public String packageName() {
    if (isPackage) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** What its body bound, in no particular order; not what is only reachable as a submodule. */
  public Map<String, Binding> globals() {
    return globals;
  }

  /** Calls that stand alone on its top level, made for their effect. */
  public List<Created> effects() {
    return effects;
  }

  Program program() {
    return program;
  }

  State state() {
    return state;
  }

  void state(State next) {
    state = next;
  }

  void addPendingStar(PyModule other) {
    pendingStars.add(other);
  }

  /**
   * What an attribute of this module is, after its body has run: a name it bound, a name of a
   * module it star-imported while the two were importing each other, or a submodule. Null when
   * none.
   */
  public Value attribute(String attribute) {
    return find(attribute, new HashSet<>());
  }

  /** The binding of a name, or null; a name that is only a submodule has none. */
  public Binding binding(String attribute) {
    return globals.get(attribute);
  }

  private Value find(String attribute, Set<PyModule> visited) {
    if (!visited.add(this)) {
      return null;
    }
    program.load(this);
    Binding bound = globals.get(attribute);
    Value value = bound == null ? null : bound.value();
    if (value instanceof LazyRef lazy) {
      value = lazy.module().find(lazy.name(), visited);
    }
    for (int i = pendingStars.size() - 1; value == null && i >= 0; i--) {
      PyModule star = pendingStars.get(i);
      if (star.exports(attribute)) {
        value = star.find(attribute, visited);
      }
    }
    if (value == null) {
      value = program.module(name + "." + attribute).orElse(null);
    }
    return value == null && outline ? new External(name + "." + attribute) : value;
  }

  /** Whether {@code from this import *} brings a name along, were it bound. */
  boolean exports(String attribute) {
    Binding all = globals.get("__all__");
    if (all != null && all.value() instanceof Sequence names && names.elements().size() > 0) {
      return names.elements().contains(Value.of(attribute)) || names.elements().contains(UNKNOWN);
    }
    return !attribute.startsWith("_");
  }

  @Override
  public String toString() {
    return "module " + name;
  }
}
