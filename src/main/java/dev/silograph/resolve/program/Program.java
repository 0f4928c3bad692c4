package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.python.Stmt;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All modules of the indexed trees as one program that is run symbolically. Not safe for use by
 * several threads; deep import chains want a thread with a large stack.
 */
public final class Program {

  private final Map<String, PyModule> modules = new TreeMap<>();
  private final Outside outside;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<PyClass> classes = new ArrayList<>();
  private final Effort effort = new Effort();
  private final Evaluation evaluation = new Evaluation(this);
  private final Assignments assignments = new Assignments(this, evaluation);
  private final Execution execution = new Execution(this, evaluation, assignments);
  private final FunctionRuns runs = new FunctionRuns(this, evaluation, execution);
  private final Calls calls = new Calls(this, evaluation, runs);
  private final ClassFactories classFactories = new ClassFactories(this);
  private int order;

  /**
   * @param outside what is known of names and functions outside the tree
   */
  public Program(Outside outside) {
    this.outside = outside;
  }

  /**
   * Makes a module known; a second one of the same name is refused.
   *
   * @return whether it was taken
   */
  public boolean add(String name, boolean isPackage, ParsedModule parsed) {
    PyModule module = new PyModule(name, isPackage, parsed, false, this);
    return modules.putIfAbsent(name, module) == null;
  }

  /** Makes the outline of a module outside the tree known, also under other names. */
  public void addOutline(String name, ParsedModule parsed, List<String> otherNames) {
    PyModule module = new PyModule(name, true, parsed, true, this);
    modules.put(name, module);
    otherNames.forEach(other -> modules.put(other, module));
    // One module stands for all of them, so each is an attribute of it: "fields.related" too.
    otherNames.forEach(
        other -> modules.putIfAbsent(name + other.substring(other.lastIndexOf('.')), module));
  }

  /** Every module of the tree, by name. */
  public Collection<PyModule> modules() {
    return modules.values().stream().filter(m -> !m.isOutline()).toList();
  }

  /** The module of a dotted name, executed. */
  public Optional<PyModule> module(String name) {
    PyModule module = modules.get(name);
    if (module == null) {
      return Optional.empty();
    }
    load(module);
    return Optional.of(module);
  }

  /** The syntax of a module that has not been run for being asked. */
  public Optional<ParsedModule> parsed(String name) {
    return Optional.ofNullable(modules.get(name)).map(PyModule::parsed);
  }

  /** The modules that the body of one, which need not have been run, star-imports. */
  public Set<String> starImports(String name) {
    Set<String> imported = new TreeSet<>();
    PyModule module = modules.get(name);
    for (Stmt statement : module == null ? List.<Stmt>of() : module.parsed().body()) {
      if (statement instanceof Stmt.ImportFrom imports
          && imports.names().stream().anyMatch(alias -> alias.name().equals("*"))) {
        imported.add(Imports.absoluteName(imports, module));
      }
    }
    return imported;
  }

  /** Every class whose definition has been executed, in that order. */
  public List<PyClass> classes() {
    return classes;
  }

  /** What could not be understood while running. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Runs a module's body unless that has begun. */
  public void load(PyModule module) {
    if (module.state() == PyModule.State.NEW) {
      module.state(PyModule.State.RUNNING);
      execution.runModule(module);
      module.state(PyModule.State.DONE);
    }
  }

  /** A class, function or other value by its dotted path, or empty. */
  public Optional<Value> find(String path) {
    int dot = path.length();
    while (dot > 0) {
      Optional<PyModule> module = module(path.substring(0, dot));
      if (module.isPresent()) {
        Value value = module.get();
        for (String part : path.substring(dot).split("\\.")) {
          if (!part.isEmpty()) {
            value = evaluation.attribute(value, part);
          }
        }
        value = settle(value);
        return value instanceof Value.Unknown ? Optional.empty() : Optional.of(value);
      }
      dot = path.lastIndexOf('.', dot - 1);
    }
    return Optional.empty();
  }

  /**
   * The value behind lazy references, and behind names and calls outside the tree that somebody
   * knows; any other call stays a {@link Created}.
   */
  public Value settle(Value value) {
    Value current = value;
    for (int i = 0; i < 20; i++) {
      if (current instanceof LazyRef lazy) {
        Value found = lazy.module().attribute(lazy.name());
        current = found == null ? Value.UNKNOWN : found;
      } else if (current instanceof Value.External external) {
        Optional<Value> known = outside.value(external.path());
        if (known.isEmpty()) {
          return current;
        }
        current = known.get();
      } else if (current instanceof Created created
          && created.callee() instanceof Value.External function) {
        Optional<Value> known = outside.outcome(function.path(), created.arguments());
        if (known.isEmpty()) {
          return current;
        }
        current = known.get();
      } else {
        return current;
      }
    }
    return Value.UNKNOWN;
  }

  /**
   * The value in the end: like {@link #settle}, and a call of a function of the tree is run. Of
   * several possible outcomes it is the {@link Value.Choice} of all.
   */
  public Value force(Value value) {
    Value current = settle(value);
    for (int i = 0; i < 20 && current instanceof Created created; i++) {
      Value outcome = settle(calls.outcome(created));
      if (outcome == created) {
        return created;
      }
      current = outcome;
    }
    // Still a call: one of those that make another call each time.
    return current instanceof Created ? Value.UNKNOWN : current;
  }

  /** An instance of a class of which nothing else is known: its {@code __init__} has not run. */
  public PyInstance anyInstanceOf(PyClass type) {
    return new PyInstance(type);
  }

  /** The instance that a call of a class of the tree makes, its {@code __init__} run. */
  public PyInstance instantiate(Created created, PyClass type) {
    return calls.instantiate(created, type);
  }

  /**
   * What a class statement really made: what the {@code __new__} of its metaclass returns, where a
   * class of the tree is its metaclass and makes something else than a class; else the class
   * itself.
   */
  public Value made(PyClass type) {
    return new Metaclasses(this).made(type);
  }

  /** The members of an enumeration in order, less aliases; none of any other class. */
  public List<Value.Member> members(PyClass type) {
    return Enumerations.isEnum(type) ? Enumerations.members(type) : List.of();
  }

  /**
   * Calls a function in earnest: with as many arguments as are given, all others unknown. What it
   * returns may hold calls that have yet to be forced.
   */
  public Value call(PyFunction function, List<Value> arguments) {
    return runs.run(function, arguments);
  }

  /**
   * The function of the tree that runs when a value is called: a function, a method, what a {@code
   * functools.partial} is of, or the {@code __call__} of an instance; empty for anything else.
   */
  public Optional<Value.Method> callable(Value value) {
    return calls.callable(value);
  }

  /** Calls a value as {@link #call(PyFunction, List)} does, with none but a partial's arguments. */
  public Value call(Value value) {
    return calls.call(value);
  }

  /**
   * Reports every call that is met while some work runs. What the work calls may be any code, so
   * after some thousand functions the rest of it is left unknown.
   */
  public void listening(CallListener listener, Runnable work) {
    calls.listening(listener, work);
  }

  /** The value of an attribute, as {@code getattr} gives it. */
  public Value attribute(Value owner, String name) {
    return settle(evaluation.attribute(settle(owner), name));
  }

  Created created(Value callee, Arguments arguments, Expr expression, Scope scope) {
    Origin origin = new Origin(scope.module(), expression);
    boolean inModule = !scope.inCall();
    Created created =
        new Created(
            callee,
            arguments,
            origin,
            nextOrder(),
            calls.running(),
            inModule,
            execution.isUndecided());
    calls.report(created);
    if (inModule) {
      classFactories.met(created);
    }
    return created;
  }

  /** Runs those functions that the bodies of modules and classes call and that define classes. */
  public void makeClasses() {
    classFactories.run();
  }

  int nextOrder() {
    return order++;
  }

  /** Looks up all bases anew: a base may have become known only after its class was first used. */
  public void forgetOrders() {
    classes.forEach(PyClass::forgetOrder);
  }

  void defined(PyClass type) {
    classes.add(type);
  }

  Calls calls() {
    return calls;
  }

  FunctionRuns runs() {
    return runs;
  }

  Assignments assignments() {
    return assignments;
  }

  Effort effort() {
    return effort;
  }

  /** Says of code that it made Silograph itself fail. */
  public void reportFault(Location place, RuntimeException fault) {
    diagnostics.add(
        new Diagnostic(
            place,
            "this made Silograph fail, and what it defines may be missing: please report it ("
                + fault
                + ")"));
  }

  /** Warns of a statement or function that could not be followed to its end. */
  void reportSpentEffort(PyModule module, int line) {
    if (effort.isSpent()) {
      diagnostics.add(
          new Diagnostic(
              module.parsed().file().at(line),
              "the code from here takes too long to be followed to its end; what it would define"
                  + " may be missing"));
    }
  }
}
