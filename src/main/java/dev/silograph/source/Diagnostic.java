package dev.silograph.source;

import java.util.Objects;

/**
 * Something that could not be read or understood, with its place. Work goes on after it.
 *
 * @param location where; never null
 * @param column 1-based column, or 0 when unknown
 * @param message a sentence a user can act on, without the place
 */
public record Diagnostic(Location location, int column, String message)
    implements Comparable<Diagnostic> {

  public Diagnostic {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
  }

  public Diagnostic(Location location, String message) {
    this(location, 0, message);
  }

  @Override
  public int compareTo(Diagnostic other) {
    int byPlace = location.compareTo(other.location);
    if (byPlace != 0) {
      return byPlace;
    }
    int byColumn = Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : message.compareTo(other.message);
  }

  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return location + (column > 0 && location.line() > 0 ? ":" + column : "") + ": " + message;
  }
}
