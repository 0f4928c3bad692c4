package dev.silograph.resolve.program;

import dev.silograph.source.Location;

/** The outcome of a call that has been evaluated no further than its callee and arguments. */
public final class Created implements Value {

  private final Value callee;
  private final Arguments arguments;
  private final Origin origin;
  private final int order;
  private final Created caller;
  private final boolean inModule;
  private final boolean undecided;
  private Value outcome;
  private PyInstance instance;

  Created(
      Value callee,
      Arguments arguments,
      Origin origin,
      int order,
      Created caller,
      boolean inModule,
      boolean undecided) {
    this.callee = callee;
    this.arguments = arguments;
    this.origin = origin;
    this.order = order;
    this.caller = caller;
    this.inModule = inModule;
    this.undecided = undecided;
  }

  /** What is called. */
  public Value callee() {
    return callee;
  }

  /** What it is called with. */
  public Arguments arguments() {
    return arguments;
  }

  /** The call. */
  public Origin origin() {
    return origin;
  }

  /** The n-th call of the program, as Django's {@code creation_counter} would count it. */
  public int order() {
    return order;
  }

  /** The call of a function whose run met this one; null where nothing but a module's body ran. */
  public Created caller() {
    return caller;
  }

  /** The line of the call. */
  public Location location() {
    return origin.module().parsed().file().at(origin.line());
  }

  /** Whether running the bodies of modules and classes makes the call. */
  boolean isMadeByModule() {
    return inModule || caller != null && caller.isMadeByModule();
  }

  /**
   * Whether a condition or a loop that cannot be told decides if the call is made, or how often.
   */
  public boolean isUndecided() {
    return undecided || caller != null && caller.isUndecided();
  }

  Value outcome() {
    return outcome;
  }

  void outcome(Value value) {
    outcome = value;
  }

  PyInstance instance() {
    return instance;
  }

  void instance(PyInstance made) {
    instance = made;
  }
}
