package dev.silograph.schema;

import java.util.List;

/**
 * What the router answers today for an operation of a migration.
 *
 * @param answer in words
 * @param silo SiloMode member name where the answer is {@link Answer#ROUTED}, else null
 * @param asked the tables that it is asked about: the model's, or those of the hints, sorted
 * @param hinted whether the hints of a RunSQL or RunPython name tables; null for any other
 *     operation, and where the hints cannot be read
 * @param reason in words
 * @param crossing tables of other databases that it gives a column a constraint to, sorted; no
 *     database can hold one
 * @param fault why the operation does not reach the tables that it is about; null where it does
 */
public record Route(
    Answer answer,
    String silo,
    List<String> asked,
    Boolean hinted,
    String reason,
    List<String> crossing,
    String fault) {

  public Route {
    asked = List.copyOf(asked);
    crossing = List.copyOf(crossing);
  }

  /** The kinds of answers. */
  public enum Answer {
    /** The database of a silo. */
    ROUTED,
    /** The default database, whatever the silo. */
    DEFAULT,
    /** No database: the operation is left out silently. */
    SKIPPED,
    /** None: it raises. */
    RAISES,
    /** It is not asked, because the operation changes no database. */
    NONE,
    /** Cannot be told. */
    UNKNOWN
  }
}
