package dev.silograph.app;

import dev.silograph.impact.DeletionCheck;
import dev.silograph.result.Cell;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Basis;
import dev.silograph.source.GitState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Tells what it takes to delete models or columns. Changes neither the graph nor the tree. */
public final class CheckDeletion {

  private static final String BASIS =
      "MATCH (r:Repository)"
          + " RETURN r.name AS repo, r.revision AS revision, r.files AS files, r.root AS root"
          + " ORDER BY repo";

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
    List<CompletableFuture<Basis>> basis = basis();
    DeletionCheck check =
        new DeletionCheck(
            (cypher, values) -> graph.run(cypher, values, Limits.NONE), graph.modelNames());
    DeletionPlan plan = check.run(names);
    return plan.from(basis.stream().map(CompletableFuture::join).toList());
  }

  /** Git compares its files with ours, which takes as long as the check does. */
  private List<CompletableFuture<Basis>> basis() {
    return graph.run(BASIS, Map.of(), Limits.NONE).rows().stream()
        .map(row -> CompletableFuture.supplyAsync(() -> basis(row)))
        .toList();
  }

  private static Basis basis(List<Cell> row) {
    String revision = row.get(1) instanceof Cell.Text text ? text.value() : null;
    Path root = Path.of(((Cell.Text) row.get(3)).value());
    return new Basis(
        ((Cell.Text) row.get(0)).value(),
        revision,
        revision == null ? null : GitState.isDirty(root),
        ((Cell.Numeric) row.get(2)).value().longValue());
  }
}
