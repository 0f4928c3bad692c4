package dev.silograph.resolve.program;

import dev.silograph.python.Stmt;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class of the tree, its body executed. */
public final class PyClass implements Value {

  private final PyModule module;
  private final Stmt.ClassDef definition;
  private final String qualifiedName;
  private final List<Value> writtenBases;
  private final Map<String, Value> keywords;
  private final List<Value> decorators;
  private final boolean local;
  private final Created maker;
  private final int order;
  private final Map<String, Binding> attributes = new LinkedHashMap<>();
  private final Map<String, Origin> annotations = new LinkedHashMap<>();
  private List<Value> bases;
  private List<Value> mro;

  PyClass(
      Stmt.ClassDef definition,
      Scope definedIn,
      List<Value> writtenBases,
      Map<String, Value> keywords,
      List<Value> decorators,
      int order,
      Created maker) {
    this.order = order;
    this.maker = maker;
    this.module = definedIn.module();
    this.definition = definition;
    this.qualifiedName =
        definedIn.owner() == null
            ? definition.name()
            : definedIn.owner().qualifiedName + "." + definition.name();
    this.local = definedIn.inCall();
    this.writtenBases = writtenBases;
    this.keywords = keywords;
    this.decorators = new ArrayList<>(decorators);
  }

  /** The bare name. */
  public String name() {
    return definition.name();
  }

  /** The name with those of enclosing classes. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** Module and qualified name. */
  public String path() {
    return module.name() + "." + qualifiedName;
  }

  /** Where it is defined. */
  public PyModule module() {
    return module;
  }

  /** The line of {@code class}. */
  public Location location() {
    return module.at(definition.line());
  }

  /**
   * Whether the class is there once all modules have been imported: it stands in the body of a
   * module or class, or in that of a function that such a body calls.
   */
  public boolean exists() {
    return !local || maker != null && maker.isMadeByModule();
  }

  /** Its place in the order of calls and class definitions; see {@link Created#order()}. */
  public int order() {
    return order;
  }

  /** Values of its decorators, from the top. */
  public List<Value> decorators() {
    return decorators;
  }

  void decorate(Value decorator) {
    decorators.add(0, decorator);
  }

  /** Keywords of the class statement, {@code metaclass} for one. */
  public Map<String, Value> keywords() {
    return keywords;
  }

  /** What its own body bound, in order of first binding. */
  public Map<String, Binding> attributes() {
    return attributes;
  }

  /** Annotated names of its own body, with the annotation. */
  public Map<String, Origin> annotations() {
    return annotations;
  }

  /** Direct bases: {@link PyClass}, {@link Value.External} or something unknown. */
  public List<Value> bases() {
    if (bases == null) {
      bases = Mro.bases(this, writtenBases);
    }
    return bases;
  }

  /**
   * The method resolution order, itself first: Python's C3, with classes outside the tree as they
   * were met. Where C3 finds no order (Python would raise), bases are taken depth first.
   */
  public List<Value> mro() {
    if (mro == null) {
      mro = List.of(this); // while being computed: a class that inherits from itself ends here
      mro = Mro.of(this);
    }
    return mro;
  }

  void forgetOrder() {
    bases = null;
    mro = null;
  }

  /** The binding that Python's attribute look-up on the class finds inside the tree, or null. */
  public Binding lookup(String attribute) {
    for (Value each : mro()) {
      if (each instanceof PyClass c && c.attributes.containsKey(attribute)) {
        return c.attributes.get(attribute);
      }
    }
    return null;
  }

  /** Whether a class with one of these dotted paths is in its method resolution order. */
  public boolean inheritsFrom(String... paths) {
    for (Value each : mro()) {
      String path =
          each instanceof PyClass c ? c.path() : each instanceof External e ? e.path() : "";
      for (String wanted : paths) {
        if (path.equals(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "class " + path();
  }
}
