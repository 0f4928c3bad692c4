package dev.silograph.app;

import dev.silograph.explore.Neighbours;
import dev.silograph.query.QueryUsageException;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Direction;

/** Collects the models around a model, to be drawn. */
public final class DrawGraph {

  private final OpenedGraph graph;

  public DrawGraph(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * The models around one, and their references.
   *
   * @param name key, class name, dotted path or table
   * @param depth how many references away they may be, at least 1
   * @throws QueryUsageException where that is no model, or several, or no depth
   */
  public Neighbourhood run(String name, int depth, Direction direction) {
    if (depth < 1) {
      throw new QueryUsageException("The depth is at least 1, not " + depth + ".");
    }
    return new Neighbours((cypher, values) -> graph.run(cypher, values, Limits.NONE))
        .of(graph.modelKey(name), depth, direction);
  }
}
