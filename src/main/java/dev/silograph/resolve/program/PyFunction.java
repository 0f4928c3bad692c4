package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import dev.silograph.python.Parameters;
import dev.silograph.python.Stmt;
import java.util.List;

/** A function or lambda of the tree. */
public final class PyFunction implements Value {

  private final String name;
  private final PyModule module;
  private final PyClass owner;
  private final Parameters parameters;
  private final List<Stmt> body;
  private final Expr lambdaBody;
  private final List<Value> decorators;
  private final int line;
  private final Scope definedIn;

  PyFunction(Stmt.FunctionDef def, List<Value> decorators, Scope definedIn) {
    this.name = def.name();
    this.module = definedIn.module();
    this.owner = definedIn.owner();
    this.parameters = def.parameters();
    this.body = def.body();
    this.lambdaBody = null;
    this.decorators = decorators;
    this.line = def.line();
    this.definedIn = definedIn;
  }

  PyFunction(Expr.Lambda lambda, Scope definedIn) {
    this.name = "<lambda>";
    this.module = definedIn.module();
    this.owner = null;
    this.parameters = lambda.parameters();
    this.body = List.of();
    this.lambdaBody = lambda.body();
    this.decorators = List.of();
    this.line = lambda.line();
    this.definedIn = definedIn;
  }

  /** Its name; {@code <lambda>} for a lambda. */
  public String name() {
    return name;
  }

  /** Where it is defined. */
  public PyModule module() {
    return module;
  }

  /** The class whose body defines it, or null. */
  public PyClass owner() {
    return owner;
  }

  /** The line of {@code def}. */
  public int line() {
    return line;
  }

  /** Its statements. */
  public List<Stmt> body() {
    return body;
  }

  /** Its parameters, {@code self} included. */
  public Parameters parameters() {
    return parameters;
  }

  Expr lambdaBody() {
    return lambdaBody;
  }

  Scope definedIn() {
    return definedIn;
  }

  /** Whether a decorator of that last name ({@code property}, {@code classmethod}) stands on it. */
  public boolean decoratedWith(String lastName) {
    return decorators.stream()
        .anyMatch(d -> d instanceof External external && external.name().equals(lastName));
  }
}
