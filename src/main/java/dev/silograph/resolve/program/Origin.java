package dev.silograph.resolve.program;

import dev.silograph.python.Expr;

/** Where a value was written. */
public record Origin(PyModule module, Expr expression) {

  private static final int LONGEST = 80;

  /** The source text. */
  public String text() {
    return module.parsed().textOf(expression);
  }

  /** The source text on one line, and no more of it than a message holds. */
  public String shortText() {
    String line = text().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** 1-based line. */
  public int line() {
    return expression.line();
  }
}
