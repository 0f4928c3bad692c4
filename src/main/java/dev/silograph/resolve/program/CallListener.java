package dev.silograph.resolve.program;

/** Is told of every call that is met while code is run. */
@FunctionalInterface
public interface CallListener {

  /** A call was met; its callee and arguments are evaluated, its outcome is not. */
  void met(Created call);
}
