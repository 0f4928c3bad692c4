package dev.silograph.app;

import dev.silograph.impact.DeletionCheck;
import dev.silograph.result.Cell;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Basis;
import java.util.List;
import java.util.Map;

/** Tells what it takes to delete models or columns. Changes neither the graph nor the tree. */
public final class CheckDeletion {

  private static final String BASIS =
      "MATCH (r:Repository)"
          + " RETURN r.name AS repo, r.revision AS revision, r.files AS files ORDER BY repo";

  private final OpenedGraph graph;

  public CheckDeletion(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * Checks some models and columns as one removal.
   *
   * @param names of models, and {@code MODEL.FIELD} for columns; at least one
   * @throws dev.silograph.query.QueryUsageException where a name stands for nothing, or for several
   */
  public DeletionPlan run(List<String> names) {
    DeletionCheck check =
        new DeletionCheck(
            (cypher, values) -> graph.run(cypher, values, Limits.NONE), graph.modelNames());
    return check.run(names, basis());
  }

  private List<Basis> basis() {
    return graph.run(BASIS, Map.of(), Limits.NONE).rows().stream()
        .map(
            row ->
                new Basis(
                    ((Cell.Text) row.get(0)).value(),
                    row.get(1) instanceof Cell.Text revision ? revision.value() : null,
                    null,
                    ((Cell.Numeric) row.get(2)).value().longValue()))
        .toList();
  }
}
