package dev.silograph.resolve.program;

import dev.silograph.python.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs functions: binds what is given to their parameters, and what they return is the outcome. */
final class FunctionRuns {

  private static final int DEEPEST = 40;

  private final Program program;
  private final Evaluation evaluation;
  private final Execution execution;
  private int depth;
  private int left = Integer.MAX_VALUE;

  FunctionRuns(Program program, Evaluation evaluation, Execution execution) {
    this.program = program;
    this.evaluation = evaluation;
    this.execution = execution;
  }

  /** Does some work in which so many functions run, and no more: the rest is left unknown. */
  void atMost(int runs, Runnable work) {
    int before = left;
    left = Math.min(left, runs);
    try {
      work.run();
    } finally {
      left = before;
    }
  }

  /** See {@link Program#call}. */
  Value run(PyFunction function, List<Value> arguments) {
    List<Arguments.Argument> positional = new ArrayList<>();
    arguments.forEach(a -> positional.add(new Arguments.Argument(a, null)));
    return run(new Value.Method(function, null), new Arguments(positional, Map.of(), false));
  }

  /** Runs a function; {@code self} of the method is null for a plain function. */
  Value run(Value.Method method, Arguments arguments) {
    PyFunction function = method.function();
    if (depth >= DEEPEST || left <= 0) {
      return Value.UNKNOWN;
    }
    left--;
    depth++;
    long before = program.effort().isIdle() ? program.effort().begin() : -1;
    try {
      Scope scope = Scope.ofFunction(function.definedIn());
      if (function.owner() != null) {
        scope.bind("__class__", function.owner(), 0, null);
      }
      boolean bound = method.self() != null && !function.decoratedWith("staticmethod");
      bindParameters(function, bound ? arguments.withFirst(method.self()) : arguments, scope);
      if (function.lambdaBody() != null) {
        return evaluation.of(function.lambdaBody(), scope);
      }
      Frame frame = new Frame();
      execution.runFunction(function, scope, frame);
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
    Map<String, Arguments.Argument> unbound = new LinkedHashMap<>(arguments.keywords());
    int at = 0;
    for (Parameters.Parameter parameter : parameters.positional()) {
      Arguments.Argument given = unbound.remove(parameter.name());
      if (at < arguments.positional().size()) {
        given = arguments.positional().get(at);
      }
      bindParameter(function, parameter, given, scope);
      if (at == 0 && given != null && function.owner() != null) {
        scope.bind("__self__", given.value(), 0, null);
      }
      at++;
    }
    for (Parameters.Parameter parameter : parameters.keywordOnly()) {
      bindParameter(function, parameter, unbound.remove(parameter.name()), scope);
    }
    if (parameters.varArgs() != null) {
      List<Value> rest = new ArrayList<>();
      for (int i = at; i < arguments.positional().size(); i++) {
        rest.add(arguments.positional().get(i).value());
      }
      scope.bind(
          parameters.varArgs(), new Value.Sequence(Value.Sequence.Kind.TUPLE, rest), 0, null);
    }
    if (parameters.varKeywords() != null) {
      Mapping rest = new Mapping();
      unbound.forEach(
          (name, given) -> rest.put(Value.of(name), given.value(), null, given.origin()));
      scope.bind(parameters.varKeywords(), rest, 0, null);
    }
  }

  private void bindParameter(
      PyFunction function, Parameters.Parameter parameter, Arguments.Argument given, Scope scope) {
    if (given != null) {
      scope.bind(parameter.name(), given.value(), 0, given.origin());
    } else if (parameter.defaultValue() != null) {
      Scope definition = function.definedIn();
      scope.bind(
          parameter.name(),
          evaluation.of(parameter.defaultValue(), definition),
          0,
          new Origin(function.module(), parameter.defaultValue()));
    } else {
      scope.bind(parameter.name(), Value.UNKNOWN, 0, null);
    }
  }
}
