package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A difference between what models say and what migrations add up to: what {@code makemigrations}
 * would find.
 *
 * @param key unique in the graph
 * @param model class name
 * @param name of the table, field, index or constraint
 * @param inModels what the models say, or null where they have none
 * @param inMigrations what the migrations add up to, or null where they have none
 * @param location in the models where they have it, else of the operation
 */
public record Drift(
    String key,
    String app,
    String model,
    What what,
    String name,
    String inModels,
    String inMigrations,
    Location location) {

  /** What differs; the graph's spelling is the lower-case name. */
  public enum What {
    TABLE,
    FIELD,
    REFERENCE,
    INDEX,
    CONSTRAINT
  }
}
