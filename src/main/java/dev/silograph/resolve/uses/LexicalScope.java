package dev.silograph.resolve.uses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A namespace of Python's, filled in the order in which its code runs (<a
 * href="https://docs.python.org/3/reference/executionmodel.html#resolution-of-names">Python's
 * rules</a>): what stands inside a class body does not see the body's names, except the body
 * itself.
 */
final class LexicalScope {

  /** What has the namespace. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    COMPREHENSION
  }

  private final Kind kind;
  private final LexicalScope enclosing;
  private final String qualifier;
  private final String topClass;
  private final Map<String, List<Source>> names = new HashMap<>();
  private final Map<String, LexicalScope> declared = new HashMap<>();
  private int conditions;

  private LexicalScope(Kind kind, LexicalScope enclosing, String qualifier, String topClass) {
    this.kind = kind;
    this.enclosing = enclosing;
    this.qualifier = qualifier;
    this.topClass = topClass;
  }

  static LexicalScope ofModule() {
    return new LexicalScope(Kind.MODULE, null, "", null);
  }

  /** The scope of a class that stands in this one. */
  LexicalScope ofClass(String name) {
    String inside = qualifier == null ? null : qualifier + name + ".";
    return new LexicalScope(Kind.CLASS, this, inside, kind == Kind.MODULE ? name : topClass);
  }

  /** The scope of a function or lambda that stands in this one. */
  LexicalScope ofFunction() {
    return new LexicalScope(Kind.FUNCTION, this, null, topClass);
  }

  LexicalScope ofComprehension() {
    return new LexicalScope(Kind.COMPREHENSION, this, null, topClass);
  }

  Kind kind() {
    return kind;
  }

  /** The class of the module in which this scope stands, or null where it stands in none. */
  String topClass() {
    return topClass;
  }

  /** What a class defined here is, seen from outside the file. */
  Source definition(String name) {
    return qualifier == null ? Source.OTHER : new Source.Definition(qualifier + name);
  }

  /** What follows may not run, or not be the only one to bind a name. */
  void beginCondition() {
    conditions++;
  }

  void endCondition() {
    conditions--;
  }

  /** Binds a name: in place of what it was, or beside it where that is not sure. */
  void bind(String name, Source source) {
    LexicalScope owner = declared.get(name);
    if (owner != null) {
      owner.add(name, source);
    } else if (conditions > 0) {
      add(name, source);
    } else {
      names.put(name, List.of(source));
    }
  }

  private void add(String name, Source source) {
    List<Source> all = new ArrayList<>(names.getOrDefault(name, List.of()));
    if (!all.contains(source)) {
      all.add(source);
    }
    names.put(name, all);
  }

  /** Binds what {@code :=} names: in a comprehension it is the surrounding scope's. */
  void bindOutsideComprehension(String name, Source source) {
    LexicalScope scope = this;
    while (scope.kind == Kind.COMPREHENSION) {
      scope = scope.enclosing;
    }
    scope.bind(name, source);
  }

  /** {@code global} or {@code nonlocal}: the name is another scope's. */
  void declare(String name, boolean global) {
    LexicalScope scope = this;
    do {
      scope = scope.enclosing == null ? scope : scope.enclosing;
    } while (scope.enclosing != null
        && (global || scope.kind == Kind.CLASS || !scope.names.containsKey(name)));
    declared.put(name, scope);
  }

  /** Everything that a name may stand for here, at this point of the run. */
  List<Source> lookup(String name) {
    List<Source> found = names.get(name);
    for (LexicalScope scope = enclosing; found == null && scope != null; scope = scope.enclosing) {
      found = scope.kind == Kind.CLASS ? null : scope.names.get(name);
    }
    return found == null ? List.of(new Source.Unbound(name)) : found;
  }

  /** All names bound here. */
  Map<String, List<Source>> names() {
    return names;
  }
}
