package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;

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
 * @param doubts why the migrations may add up to something else; empty where they are certain
 */
public record Drift(
    String key,
    String app,
    String model,
    What what,
    String name,
    String inModels,
    String inMigrations,
    Location location,
    List<String> doubts) {

  public Drift {
    doubts = List.copyOf(doubts);
  }

  /** The same, with why it may be none. */
  public Drift with(List<String> found) {
    return new Drift(key, app, model, what, name, inModels, inMigrations, location, found);
  }

  /** What differs; the graph's spelling is the lower-case name. */
  public enum What {
    TABLE,
    FIELD,
    REFERENCE,
    INDEX,
    CONSTRAINT
  }
}
