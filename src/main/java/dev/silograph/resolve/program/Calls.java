package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes calls. A call of a function or class of the tree becomes a {@link Created} that is run only
 * when somebody needs its outcome; what changes known data ({@code list.append}) happens at once.
 */
final class Calls {

  /** How many functions may run for one that somebody listens to: what it calls may be anything. */
  private static final int MOST_RUNS_LISTENED_TO = 5_000;

  private final Program program;
  private final Evaluation evaluation;
  private final FunctionRuns runs;
  private final Builtins builtins;
  private final List<CallListener> listeners = new ArrayList<>();
  private final Deque<Created> running = new ArrayDeque<>();

  Calls(Program program, Evaluation evaluation, FunctionRuns runs) {
    this.program = program;
    this.evaluation = evaluation;
    this.runs = runs;
    this.builtins = new Builtins(program);
  }

  Value call(Expr.Call call, Scope scope) {
    Value callee = program.settle(evaluation.of(call.function(), scope));
    if (callee instanceof Value.External external && external.path().equals("builtins.super")) {
      return parent(call, scope);
    }
    Arguments arguments = evaluation.arguments(call, scope);
    if (callee instanceof Value.Choice choice) {
      callee = program.settle(choice.options().get(0));
    }
    if (callee instanceof Created partial && isPartial(partial)) {
      arguments = applied(partial, arguments);
      callee = program.settle(partial.arguments().positional().get(0).value());
    }
    if (callee instanceof Created decorator && isAddMetaclass(decorator)) {
      return arguments.value(0, "cls") == null ? Value.UNKNOWN : arguments.value(0, "cls");
    }
    if (callee instanceof Value.External external && external.path().startsWith("builtins.")) {
      Optional<Value> names = Namespace.of(external.path(), arguments, scope);
      if (names.isPresent()) {
        return names.get();
      }
    }
    if (callee instanceof Value.External external && external.path().equals("builtins.type")) {
      Optional<PyClass> type = new ClassFactories(program).type(call, arguments, scope);
      if (type.isPresent()) {
        return type.get();
      }
    }
    Optional<Value> known = immediate(callee, arguments);
    return known.orElse(null) != null
        ? known.get()
        : program.created(callee, arguments, call, scope);
  }

  /** {@code super()} and {@code super(Class, self)}. */
  private Value parent(Expr.Call call, Scope scope) {
    Binding self = scope.lookup("__self__");
    Binding owner = scope.lookup("__class__");
    if (call.args().size() == 2
        && program.settle(evaluation.of(call.args().get(0), scope)) instanceof PyClass after) {
      return new Value.Super(after, program.settle(evaluation.of(call.args().get(1), scope)));
    }
    return self != null && owner != null && owner.value() instanceof PyClass type
        ? new Value.Super(type, self.value())
        : Value.UNKNOWN;
  }

  /** {@code six.add_metaclass(Meta)(Class)} gives the class again, as it does as a decorator. */
  private static boolean isAddMetaclass(Created created) {
    return created.callee() instanceof Value.External external
        && external.name().equals("add_metaclass");
  }

  private static boolean isPartial(Created created) {
    return created.callee() instanceof Value.External external
        && external.path().equals("functools.partial")
        && !created.arguments().positional().isEmpty();
  }

  private static Arguments applied(Created partial, Arguments more) {
    Arguments given = partial.arguments().withoutFirst();
    List<Arguments.Argument> positional = new ArrayList<>(given.positional());
    positional.addAll(more.positional());
    return new Arguments(positional, more.keywords(), more.open() || given.open())
        .withDefaults(given.keywords());
  }

  /** What can be done at once: Python's own functions, methods of known data, inherited inits. */
  private Optional<Value> immediate(Value callee, Arguments arguments) {
    if (callee instanceof Value.External external) {
      if (external.name().equals("__init__")) {
        return externalInit(
            new Value.External(external.path().substring(0, external.path().lastIndexOf('.'))),
            arguments);
      }
      return builtins.function(external.path(), arguments);
    }
    if (callee instanceof Value.ExternalMethod method) {
      return method.name().equals("__init__") && method.self() instanceof PyInstance
          ? externalInit(method.base(), arguments.withFirst(method.self()))
          : Optional.empty();
    }
    if (callee instanceof PyClass type) {
      return memberOf(type, arguments, program::settle);
    }
    if (callee instanceof Value.Attr attribute) {
      return mirrored(attribute, arguments)
          .or(() -> new DataMethods(program).method(attribute, arguments));
    }
    if (callee instanceof Value.Method method && method.function().name().equals("__init__")) {
      return Optional.of(runs.run(method, arguments));
    }
    if (callee instanceof PyFunction function
        && function.name().equals("__init__")
        && arguments.value(0, "self") instanceof PyInstance self) {
      return Optional.of(runs.run(new Value.Method(function, self), arguments.withoutFirst()));
    }
    return Optional.empty();
  }

  /** An enumeration that is called gives its member of a value. */
  private static Optional<Value> memberOf(
      PyClass type, Arguments arguments, UnaryOperator<Value> known) {
    Value value = arguments.positional().size() == 1 ? arguments.value(0, "value") : null;
    return value == null || !Enumerations.isEnum(type)
        ? Optional.empty()
        : Enumerations.byValue(type, known.apply(value)).map(member -> member);
  }

  private static Optional<Value> externalInit(Value.External base, Arguments arguments) {
    if (arguments.value(0, "self") instanceof PyInstance self) {
      self.externalInits().add(new PyInstance.ExternalInit(base, arguments.withoutFirst()));
      return Optional.of(Value.NOTHING);
    }
    return Optional.empty();
  }

  /** {@code self.__dict__.update(other.__dict__)}. */
  private static Optional<Value> mirrored(Value.Attr attribute, Arguments arguments) {
    if (attribute.name().equals("update")
        && attribute.owner() instanceof Value.Attr dict
        && dict.name().equals("__dict__")
        && dict.owner() instanceof PyInstance self
        && arguments.value(0, "") instanceof Value.Attr other
        && other.name().equals("__dict__")) {
      self.mirror(other.owner());
      return Optional.of(Value.NOTHING);
    }
    return Optional.empty();
  }

  /** What a call comes to; itself where it makes an instance or leaves the tree. */
  Value outcome(Created created) {
    if (created.outcome() == null) {
      created.outcome(created); // while it runs: a function that calls itself ends here
      running.push(created);
      try {
        decide(created);
      } finally {
        running.pop();
      }
    }
    return created.outcome();
  }

  /** The call that is being run, or null. */
  Created running() {
    return running.peek();
  }

  private void decide(Created created) {
    Value callee = program.settle(created.callee());
    if (callee instanceof PyFunction function) {
      created.outcome(runs.run(new Value.Method(function, null), created.arguments()));
    } else if (callee instanceof Value.Method method) {
      created.outcome(runs.run(method, created.arguments()));
    } else if (callee instanceof PyClass type) {
      memberOf(type, created.arguments(), program::force).ifPresent(created::outcome);
    } else if (callee instanceof Value.Attr attribute) {
      Value owner = program.force(attribute.owner());
      if (owner != attribute.owner()) {
        Value method = program.settle(evaluation.attribute(owner, attribute.name()));
        if (method instanceof Value.Method bound) {
          created.outcome(runs.run(bound, created.arguments()));
        }
      }
    }
  }

  /** The instance that a call of a class makes. */
  PyInstance instantiate(Created created, PyClass type) {
    if (created.instance() != null) {
      return created.instance();
    }
    PyInstance instance = new PyInstance(type);
    created.instance(instance);
    Value init = new Value.Super(null, instance);
    Value initializer = Attributes.of(init, "__init__", program);
    if (initializer instanceof Value.Method method) {
      runs.run(method, created.arguments());
    } else if (initializer instanceof Value.ExternalMethod method) {
      externalInit(method.base(), created.arguments().withFirst(instance));
    }
    return instance;
  }

  /** See {@link Program#callable}. */
  Optional<Value.Method> callable(Value value) {
    Value known = program.force(value);
    if (known instanceof Created partial && isPartial(partial)) {
      return callable(partial.arguments().positional().get(0).value());
    }
    boolean named = known instanceof Value.Attr;
    Value owner = named ? program.force(((Value.Attr) known).owner()) : known;
    if (owner instanceof Created created
        && program.settle(created.callee()) instanceof PyClass type) {
      String name = named ? ((Value.Attr) known).name() : "__call__";
      known = program.settle(evaluation.attribute(instantiate(created, type), name));
    }
    if (known instanceof PyFunction function) {
      return Optional.of(new Value.Method(function, null));
    }
    return known instanceof Value.Method method ? Optional.of(method) : Optional.empty();
  }

  /** See {@link Program#call(Value)}. */
  Value call(Value value) {
    Arguments given = new Arguments(List.of(), Map.of(), true);
    if (program.force(value) instanceof Created partial && isPartial(partial)) {
      given = applied(partial, given);
    }
    Arguments arguments = given;
    return callable(value).map(method -> runs.run(method, arguments)).orElse(Value.UNKNOWN);
  }

  /** See {@link Program#listening}. */
  void listening(CallListener listener, Runnable work) {
    listeners.add(listener);
    try {
      runs.atMost(MOST_RUNS_LISTENED_TO, work);
    } finally {
      listeners.remove(listener);
    }
  }

  void report(Created created) {
    listeners.forEach(listener -> listener.met(created));
  }
}
