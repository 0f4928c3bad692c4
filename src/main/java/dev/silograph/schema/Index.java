package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;

/**
 * An index or unique constraint of a model; primary keys and check constraints are none.
 *
 * @param key unique in the graph
 * @param name Django's name, or null when the database backend makes it up
 * @param fields field names as written, without {@code -}; empty for an expression index
 * @param columns their columns
 * @param expressions source text, instead of fields
 * @param unique whether it forbids duplicates
 * @param condition source text of a partial index's condition, or null
 */
public record Index(
    String key,
    String name,
    List<String> fields,
    List<String> columns,
    List<String> expressions,
    boolean unique,
    Kind kind,
    String condition,
    Location location) {

  public Index {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
    expressions = List.copyOf(expressions);
  }

  /** Where an index comes from; the graph's spelling is the lower-case name. */
  public enum Kind {
    FIELD,
    UNIQUE_TOGETHER,
    INDEX_TOGETHER,
    CONSTRAINT,
    INDEX,
    FOREIGN_KEY
  }
}
