package dev.silograph.app;

import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;

/** Indexes checkouts, whether their graph is up to date or not. */
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
   * @param everyFile whether files are read again that have not changed since the last index
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     written
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   */
  public void run(boolean includeTests, boolean everyFile) {
    if (workspace.server().isPresent()) {
      new ServerStore(workspace, listener).replace(includeTests);
      return;
    }
    Wish wish = new Wish(true, includeTests, everyFile);
    if (!workspace.holdsPython()) {
      Indexing.list(workspace); // says what is wrong, before a store is made
    }
    if (!GraphStore.isShared(workspace.store()) || !askHolder(wish)) {
      index(wish);
    }
  }

  private boolean askHolder(Wish wish) {
    StoreOpening opening = StoreOpening.start(workspace);
    try {
      return new Upkeep(workspace).ask(opening.await(), wish, listener);
    } finally {
      opening.abandon();
    }
  }

  private void index(Wish wish) {
    IndexTurn turn = IndexTurns.take(workspace);
    try {
      StoreOpening opening = StoreOpening.start(workspace);
      try {
        Listing listing = Indexing.list(workspace);
        new Indexing(workspace, listener)
            .into(opening, listing, wish, new Memory(workspace.store()));
      } finally {
        opening.abandon();
      }
    } finally {
      turn.close();
    }
  }
}
