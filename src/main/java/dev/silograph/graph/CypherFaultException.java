package dev.silograph.graph;

import java.util.List;
import java.util.stream.Collectors;

/** A question that is not valid Cypher, that fails while it runs, or that is not read-only. */
public final class CypherFaultException extends GraphException {

  private final transient List<String> missing;
  private final int line;
  private final int column;

  CypherFaultException(String message, int line, int column, Throwable cause) {
    this(message, List.of(), line, column, cause);
  }

  private CypherFaultException(
      String message, List<String> missing, int line, int column, Throwable cause) {
    super(message, cause);
    this.missing = missing;
    this.line = line;
    this.column = column;
  }

  CypherFaultException(String message, Throwable cause) {
    this(message, 0, 0, cause);
  }

  /** One that lacks values for these parameters. */
  static CypherFaultException lacking(List<String> parameters, Throwable cause) {
    return new CypherFaultException(
        parameters.stream()
            .map(name -> "$" + name)
            .collect(Collectors.joining(", ", "The query needs a value for ", ".")),
        List.copyOf(parameters),
        0,
        0,
        cause);
  }

  /** The parameters that it has no value for; empty where something else is wrong. */
  public List<String> missing() {
    return missing;
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
