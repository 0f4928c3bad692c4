package dev.silograph.resolve.migration;

import dev.silograph.source.Location;
import java.util.List;

/**
 * How a table left its last model.
 *
 * @param model key; of a many-to-many table, the model that had the field
 * @param steps the operations by which it left, oldest first; at least one
 */
public record Leaving(String model, List<Location> steps) {

  public Leaving {
    steps = List.copyOf(steps);
  }
}
