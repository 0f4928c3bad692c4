package dev.silograph.graph;

import dev.silograph.schema.Repository;
import java.util.List;

/**
 * What a store holds.
 *
 * @param info who wrote it, and when
 * @param repositories the indexed checkouts, sorted by name; at least one
 */
public record IndexedGraph(IndexInfo info, List<Repository> repositories) {

  public IndexedGraph {
    repositories = List.copyOf(repositories);
  }
}
