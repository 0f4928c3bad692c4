package dev.silograph.resolve.program;

import dev.silograph.python.Expr;

/** Where a value was written. */
public record Origin(PyModule module, Expr expression) {

  /** The source text. */
  public String text() {
    return module.parsed().textOf(expression);
  }

  /** 1-based line. */
  public int line() {
    return expression.line();
  }
}
