package dev.silograph.app;

import dev.silograph.impact.DeletionCheck;
import dev.silograph.result.DeletionPlan;
import java.util.List;

/** Tells what it takes to delete models or columns. Changes neither the graph nor the tree. */
public final class CheckDeletion {

  private final OpenedGraph graph;

  public CheckDeletion(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * Checks some models and columns as one removal.
   *
   * @param names of models, and {@code MODEL.FIELD} for columns; at least one
   * @throws dev.silograph.query.QueryUsageException where a name stands for nothing, or for several
   * @throws GraphUnavailableException where the graph cannot be asked any more
   */
  public DeletionPlan run(List<String> names) {
    Bases bases = Bases.of(graph);
    DeletionPlan plan =
        new DeletionCheck(graph.questions(), graph.modelNames(), new ReadColumns(graph)).run(names);
    return plan.from(bases.all());
  }
}
