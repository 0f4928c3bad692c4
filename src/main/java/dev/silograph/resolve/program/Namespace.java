package dev.silograph.resolve.program;

import java.util.Optional;

/**
 * What {@code globals()} gives, and {@code locals()} and {@code vars()} in the body of a module or
 * class: the names themselves, so that an item that is set is a name that is bound (<a
 * href="https://docs.python.org/3/library/functions.html#globals">functions.html#globals</a>).
 *
 * @param scope never that of a running function, whose names cannot be bound so
 */
record Namespace(Scope scope) implements Value {

  /** What a call in a scope gives; empty where it is none of these, or one in a function. */
  static Optional<Value> of(String function, Arguments arguments, Scope scope) {
    boolean bare = arguments.positional().isEmpty() && arguments.keywords().isEmpty();
    return switch (function) {
      case "builtins.globals" -> Optional.of(new Namespace(Scope.ofModule(scope.module())));
      case "builtins.locals", "builtins.vars" ->
          bare && (scope.isModule() || scope.isClass())
              ? Optional.of(new Namespace(scope))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether one is given to a call, which may then bind any name. */
  static boolean isGivenTo(Created call) {
    return call.arguments().positional().stream()
            .anyMatch(given -> given.value() instanceof Namespace)
        || call.arguments().keywords().values().stream()
            .anyMatch(given -> given.value() instanceof Namespace);
  }

  /** Binds a name; what is no string binds none. */
  void put(Value name, Value value, Origin origin, int line) {
    if (name instanceof Value.Text text) {
      scope.bind(text.value(), new Binding(value, scope.module(), line, origin));
    }
  }

  /** What a name is bound to, or null. */
  Value get(String name) {
    return scope.binds(name) ? scope.lookup(name).value() : null;
  }

  /** The names and what they are bound to, as they are now. */
  Mapping copy() {
    return scope.contents();
  }

  @Override
  public String toString() {
    return "namespace of " + scope.module();
  }
}
