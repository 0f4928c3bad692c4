package dev.silograph.query;

import java.util.Comparator;

/**
 * Something wrong with a query's file; the other files are usable all the same.
 *
 * @param path of the file
 * @param line 1-based, or 0 where the whole file is meant
 * @param column 1-based, or 0 where the whole file is meant
 * @param message a sentence, without the place
 */
public record QueryFault(String path, int line, int column, String message)
    implements Comparable<QueryFault> {

  private static final Comparator<QueryFault> BY_PLACE =
      Comparator.comparing(QueryFault::path)
          .thenComparingInt(QueryFault::line)
          .thenComparingInt(QueryFault::column)
          .thenComparing(QueryFault::message);

  QueryFault(String path, String message) {
    this(path, 0, 0, message);
  }

  @Override
  public int compareTo(QueryFault other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return (line == 0 ? path : path + ":" + line + ":" + column) + ": " + message;
  }
}
