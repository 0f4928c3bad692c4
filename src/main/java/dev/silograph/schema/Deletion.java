package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;

/**
 * A relation that a deletion task of a model adds: rows of {@code target} go with it.
 *
 * @param target key of the model whose rows are removed
 * @param task dotted path of the deletion task that adds the relation
 * @param filter query keys as written
 * @param bulk whether the target's rows are deleted in bulk
 * @param location of the relation's call
 */
public record Deletion(
    String target, String task, List<String> filter, boolean bulk, Location location) {

  public Deletion {
    filter = List.copyOf(filter);
  }
}
