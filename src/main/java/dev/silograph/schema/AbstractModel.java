package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;

/**
 * An abstract model class.
 *
 * @param key dotted path of the class
 * @param name class name
 * @param module dotted module
 * @param location place of the {@code class} keyword, null when external
 * @param external defined outside the indexed trees
 * @param parents its own direct bases that are models
 */
public record AbstractModel(
    String key,
    String name,
    String module,
    Location location,
    boolean external,
    List<Parent> parents) {

  public AbstractModel {
    parents = List.copyOf(parents);
  }
}
