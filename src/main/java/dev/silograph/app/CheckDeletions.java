package dev.silograph.app;

import dev.silograph.impact.RemovalReview;
import dev.silograph.result.RemovalReport;

/** Tells whether models and columns that are gone were removed right. Changes nothing. */
public final class CheckDeletions {

  private final OpenedGraph graph;
  private final Workspace workspace;

  /**
   * @param graph of the workspace
   */
  public CheckDeletions(OpenedGraph graph, Workspace workspace) {
    this.graph = graph;
    this.workspace = workspace;
  }

  /**
   * Checks all that the migrations have removed, or the code has without them.
   *
   * @throws GraphUnavailableException where the graph cannot be asked any more
   */
  public RemovalReport run() {
    Bases bases = Bases.of(graph);
    return review().run().from(bases.all(), null);
  }

  /**
   * Checks what is gone since the files left a revision of the first checkout.
   *
   * @throws dev.silograph.source.NoSuchRevisionException where there is none, or no git
   * @throws dev.silograph.source.UnreadableCheckoutException where git's objects cannot be read
   * @throws GraphUnavailableException where a graph cannot be written or asked
   */
  public RemovalReport since(String revision) {
    Bases bases = Bases.of(graph);
    try (PastGraph past = PastGraph.of(workspace, revision)) {
      return review().since(past.graph().questions()).from(bases.all(), past.revision());
    }
  }

  private RemovalReview review() {
    return new RemovalReview(graph.questions(), new ReadColumns(graph));
  }
}
