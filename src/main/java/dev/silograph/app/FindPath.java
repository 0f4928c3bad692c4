package dev.silograph.app;

import dev.silograph.explore.Connection;
import dev.silograph.result.ModelPath;

/** Tells how two models are connected. */
public final class FindPath {

  private final OpenedGraph graph;

  public FindPath(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * The shortest way from one to the other.
   *
   * @param from key, class name, dotted path or table
   * @param to the same of the other
   * @throws dev.silograph.query.QueryUsageException where one of them is no model, or several
   */
  public ModelPath run(String from, String to) {
    return new Connection((cypher, values) -> graph.run(cypher, values, Limits.NONE))
        .between(graph.modelKey(from), graph.modelKey(to));
  }
}
