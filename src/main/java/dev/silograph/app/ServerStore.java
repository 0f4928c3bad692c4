package dev.silograph.app;

import dev.silograph.graph.GraphStore;

/** Opens a workspace's graph on a server, for questions or to index it. */
final class ServerStore {

  private final Workspace workspace;
  private final IndexListener listener;

  ServerStore(Workspace workspace, IndexListener listener) {
    this.workspace = workspace;
    this.listener = listener;
  }

  /** The graph as it is there; where there is none yet, it is indexed first. */
  GraphStore open() {
    StoreOpening opening = StoreOpening.start(workspace);
    try {
      if (!opening.awaitGraph()) {
        index(opening, false);
      }
      return opening.await();
    } catch (RuntimeException | Error e) {
      opening.abandon();
      throw e;
    }
  }

  /** Indexes, whatever is there. */
  void replace(boolean includeTests) {
    StoreOpening opening = StoreOpening.start(workspace);
    try {
      index(opening, includeTests);
    } finally {
      opening.abandon();
    }
  }

  private void index(StoreOpening opening, boolean includeTests) {
    Listing listing = Indexing.list(workspace);
    Wish wish = new Wish(true, includeTests, true);
    new Indexing(workspace, listener).into(opening, listing, wish, new Memory(workspace.store()));
  }
}
