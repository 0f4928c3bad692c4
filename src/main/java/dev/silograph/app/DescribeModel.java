package dev.silograph.app;

import dev.silograph.explore.ModelDescription;
import dev.silograph.result.Card;

/** Tells what a graph knows of a model. */
public final class DescribeModel {

  private final OpenedGraph graph;

  public DescribeModel(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * Its silo, table, fields, references, indexes, deletion tasks and migrations.
   *
   * @param name key, class name, dotted path or table
   * @throws dev.silograph.query.QueryUsageException where that is no model, or several
   */
  public Card run(String name) {
    String key = graph.modelKey(name);
    return new ModelDescription((cypher, values) -> graph.run(cypher, values, Limits.NONE)).of(key);
  }
}
