package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * How a table came to have no live model, and what follows for its silo.
 *
 * @param how in words
 * @param outcome of its drop today
 * @param impliedSilo SiloMode member name; null where nothing tells it, or evidence contradicts
 * @param derivation in words, what tells the silo or contradicts; null where there is nothing
 * @param router path of the router that an entry belongs in, or null
 * @param migration key of the migration that proves it
 * @param location of the operation that proves it
 */
public record Departure(
    String how,
    Outcome outcome,
    String impliedSilo,
    String derivation,
    String router,
    String migration,
    Location location) {

  /** What the router makes of the operation that drops a table. */
  public enum Outcome {
    /** It answers no database: the operation is left out silently. */
    SKIPPED,
    /** It answers the default database, whatever the silo. */
    DEFAULT,
    /** It raises, because the hinted tables are in several databases. */
    RAISES,
    /** It answers the silo that an entry or other tables tell. */
    ROUTED,
    /** Nothing drops the table. */
    NONE
  }
}
