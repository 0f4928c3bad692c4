package dev.silograph.app;

import dev.silograph.graph.CypherFaultException;
import dev.silograph.query.SavedQuery;
import java.util.List;

/** A question that cannot be asked: Cypher that is wrong, that fails, or that would write. */
public final class QuestionRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String cypher;
  private final int line;
  private final int column;

  QuestionRejectedException(String message, String cypher, int line, int column, Throwable cause) {
    super(message, cause);
    this.cypher = cypher;
    this.line = line;
    this.column = column;
  }

  /** The same, with the place in the query's file; the first line below the header, if none. */
  QuestionRejectedException in(SavedQuery query) {
    String place = query.path() + ":" + (line == 0 ? query.firstLine() : line + ":" + column);
    return new QuestionRejectedException(place + ": " + getMessage(), cypher, line, column, this);
  }

  /** Its parameters that no value was given for; empty where something else is wrong. */
  public List<String> missing() {
    return getCause() instanceof CypherFaultException fault ? fault.missing() : List.of();
  }

  /** The text that was asked. */
  public String cypher() {
    return cypher;
  }

  /** 1-based line of the fault in that text, or 0 when the fault has no place. */
  public int line() {
    return line;
  }

  /** 1-based column of the fault in its line, or 0 when the fault has no place. */
  public int column() {
    return column;
  }
}
