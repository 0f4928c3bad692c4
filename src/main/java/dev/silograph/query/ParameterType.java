package dev.silograph.query;

import java.util.Locale;

/** What the value of a saved query's parameter is; a header spells it in lower case. */
public enum ParameterType {
  /** Text, taken as it is. */
  STRING,
  /** A whole number. */
  INTEGER,
  /** A number. */
  FLOAT,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** {@code [a, b]}, or {@code a,b}. */
  LIST,
  /** A model by any of its names; the query gets its key. */
  MODEL,
  /** A table, or a model that may be gone, by a name that models or migrations know. */
  HISTORY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
