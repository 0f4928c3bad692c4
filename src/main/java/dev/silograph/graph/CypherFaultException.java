package dev.silograph.graph;

/** A question that is not valid Cypher, that fails while it runs, or that is not read-only. */
public final class CypherFaultException extends GraphException {

  private final int line;
  private final int column;

  CypherFaultException(String message, int line, int column, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  CypherFaultException(String message, Throwable cause) {
    this(message, 0, 0, cause);
  }

  /** 1-based line of the fault in the query's text, or 0 when the fault has no place. */
  public int line() {
    return line;
  }

  /** 1-based column of the fault in its line, or 0 when the fault has no place. */
  public int column() {
    return column;
  }
}
