package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Parameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes calls. A call of a function or class of the tree becomes a {@link Created} that is run only
 * when somebody needs its outcome; what changes known data ({@code list.append}) happens at once.
 */
final class Calls {

  private static final int DEEPEST = 40;

  /** How many functions may run for one that somebody listens to: what it calls may be anything. */
  private static final int MOST_RUNS_LISTENED_TO = 5_000;

  private final Program program;
  private final Evaluation evaluation;
  private final Execution execution;
  private final List<CallListener> listeners = new ArrayList<>();
  private final Deque<Created> running = new ArrayDeque<>();
  private int depth;
  private int runsLeft = Integer.MAX_VALUE;

  Calls(Program program, Evaluation evaluation, Execution execution) {
    this.program = program;
    this.evaluation = evaluation;
    this.execution = execution;
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
    return self == null || owner == null
        ? Value.UNKNOWN
        : new Value.Super((PyClass) owner.value(), self.value());
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
      return new Builtins(program).function(external.path(), arguments);
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
      return Optional.of(run(method, arguments));
    }
    if (callee instanceof PyFunction function
        && function.name().equals("__init__")
        && arguments.value(0, "self") instanceof PyInstance self) {
      return Optional.of(run(new Value.Method(function, self), arguments.withoutFirst()));
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
      created.outcome(run(new Value.Method(function, null), created.arguments()));
    } else if (callee instanceof Value.Method method) {
      created.outcome(run(method, created.arguments()));
    } else if (callee instanceof PyClass type) {
      memberOf(type, created.arguments(), program::force).ifPresent(created::outcome);
    } else if (callee instanceof Value.Attr attribute) {
      Value owner = program.force(attribute.owner());
      if (owner != attribute.owner()) {
        Value method = program.settle(evaluation.attribute(owner, attribute.name()));
        if (method instanceof Value.Method bound) {
          created.outcome(run(bound, created.arguments()));
        }
      }
    }
  }

  /** Runs a function; {@code self} of the method is null for a plain function. */
  Value run(Value.Method method, Arguments arguments) {
    PyFunction function = method.function();
    if (depth >= DEEPEST || runsLeft <= 0) {
      return Value.UNKNOWN;
    }
    runsLeft--;
    depth++;
    long before = program.effort().isIdle() ? program.effort().begin() : -1;
    try {
      Scope scope = Scope.ofFunction(function.definedIn());
      if (function.owner() != null) {
        bind(scope, "__class__", function.owner(), null);
      }
      boolean bound = method.self() != null && !function.decoratedWith("staticmethod");
      bindParameters(function, bound ? arguments.withFirst(method.self()) : arguments, scope);
      if (function.lambdaBody() != null) {
        return evaluation.of(function.lambdaBody(), scope);
      }
      Frame frame = new Frame();
      execution.run(function.body(), scope, frame);
      return frame.outcome();
    } finally {
      if (before >= 0) {
        program.reportSpentEffort(function.module(), function.line());
        program.effort().end(before);
      }
      depth--;
    }
  }

  private void bindParameters(PyFunction function, Arguments arguments, Scope scope) {
    Parameters parameters = function.parameters();
    Map<String, Arguments.Argument> left = new LinkedHashMap<>(arguments.keywords());
    int at = 0;
    for (Parameters.Parameter parameter : parameters.positional()) {
      Arguments.Argument given = left.remove(parameter.name());
      if (at < arguments.positional().size()) {
        given = arguments.positional().get(at);
      }
      bindParameter(function, parameter, given, scope);
      if (at == 0 && given != null && function.owner() != null) {
        bind(scope, "__self__", given.value(), null);
      }
      at++;
    }
    for (Parameters.Parameter parameter : parameters.keywordOnly()) {
      bindParameter(function, parameter, left.remove(parameter.name()), scope);
    }
    if (parameters.varArgs() != null) {
      List<Value> rest = new ArrayList<>();
      for (int i = at; i < arguments.positional().size(); i++) {
        rest.add(arguments.positional().get(i).value());
      }
      bind(scope, parameters.varArgs(), new Value.Sequence(Value.Sequence.Kind.TUPLE, rest), null);
    }
    if (parameters.varKeywords() != null) {
      Mapping rest = new Mapping();
      left.forEach((name, given) -> rest.put(Value.of(name), given.value(), null, given.origin()));
      bind(scope, parameters.varKeywords(), rest, null);
    }
  }

  private void bindParameter(
      PyFunction function, Parameters.Parameter parameter, Arguments.Argument given, Scope scope) {
    if (given != null) {
      bind(scope, parameter.name(), given.value(), given.origin());
    } else if (parameter.defaultValue() != null) {
      Scope definition = function.definedIn();
      bind(
          scope,
          parameter.name(),
          evaluation.of(parameter.defaultValue(), definition),
          new Origin(function.module(), parameter.defaultValue()));
    } else {
      bind(scope, parameter.name(), Value.UNKNOWN, null);
    }
  }

  private static void bind(Scope scope, String name, Value value, Origin origin) {
    scope.bind(name, new Binding(value, scope.module(), 0, origin));
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
      run(method, created.arguments());
    } else if (initializer instanceof Value.ExternalMethod method) {
      externalInit(method.base(), created.arguments().withFirst(instance));
    }
    return instance;
  }

  /** See {@link Program#made}. */
  Value made(PyClass type) {
    Value metaclass = null;
    for (Value each : type.mro()) {
      if (metaclass == null && each instanceof PyClass c) {
        metaclass = c.keywords().get("metaclass");
      }
    }
    if (!(program.settle(metaclass == null ? Value.UNKNOWN : metaclass) instanceof PyClass meta)) {
      return type;
    }
    Binding maker = meta.lookup("__new__");
    if (maker == null || !(maker.value() instanceof PyFunction function)) {
      return type;
    }
    Mapping body = new Mapping();
    type.attributes().forEach((name, b) -> body.put(Value.of(name), b.value(), null, b.origin()));
    body.put(
        Value.of("__annotations__"), Attributes.of(type, "__annotations__", program), null, null);
    Value bases = new Value.Sequence(Value.Sequence.Kind.TUPLE, type.bases());
    Value made = call(function, List.of(meta, Value.of(type.name()), bases, body));
    return program.settle(made) instanceof Created created
            && program.settle(created.callee()) instanceof PyClass
        ? created
        : type;
  }

  void bindTarget(Expr target, Value value, Scope scope) {
    execution.bindTarget(target, value, null, scope);
  }

  Value call(PyFunction function, List<Value> arguments) {
    List<Arguments.Argument> positional = new ArrayList<>();
    arguments.forEach(a -> positional.add(new Arguments.Argument(a, null)));
    return run(new Value.Method(function, null), new Arguments(positional, Map.of(), false));
  }

  void listening(CallListener listener, Runnable work) {
    int before = runsLeft;
    runsLeft = Math.min(runsLeft, MOST_RUNS_LISTENED_TO);
    listeners.add(listener);
    try {
      work.run();
    } finally {
      listeners.remove(listener);
      runsLeft = before;
    }
  }

  void report(Created created) {
    listeners.forEach(listener -> listener.met(created));
  }
}
