package dev.silograph.app;

import dev.silograph.graph.IndexTurn;
import dev.silograph.source.Checkout;
import java.util.List;

/** Indexes checkouts from nothing. */
public final class IndexRepository {

  private final Workspace workspace;
  private final IndexListener listener;

  public IndexRepository(Workspace workspace, IndexListener listener) {
    this.workspace = workspace;
    this.listener = listener;
  }

  /**
   * Puts a new graph in place of the former one, which stays in use where this fails.
   *
   * @param includeTests whether models below {@code tests/} are wanted too
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     written
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   */
  public void run(boolean includeTests) {
    if (workspace.server().isPresent()) {
      new ServerStore(workspace, listener).replace(includeTests);
      return;
    }
    List<Checkout> checkouts = Indexing.read(workspace);
    IndexTurn turn = IndexTurns.take(workspace);
    try {
      StoreOpening opening = StoreOpening.start(workspace);
      try {
        IndexMark mark = IndexMark.of(checkouts, includeTests);
        new Indexing(workspace, listener).into(opening, checkouts, mark);
      } finally {
        opening.abandon();
      }
    } finally {
      turn.close();
    }
  }
}
