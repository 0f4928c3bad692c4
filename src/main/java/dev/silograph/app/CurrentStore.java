package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the store of a workspace, with the graph of its files as they are now. */
final class CurrentStore {

  private final Workspace workspace;
  private final IndexListener listener;
  private final Supplier<GraphStore> opener;

  CurrentStore(Workspace workspace, IndexListener listener, Supplier<GraphStore> opener) {
    this.workspace = workspace;
    this.listener = listener;
    this.opener = opener;
  }

  /**
   * Indexes where there is no graph yet or a file has changed since; where another process is about
   * to, that is waited for.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     opened or written
   */
  GraphStore open() {
    boolean known = Inventory.in(workspace.store()).isPresent();
    StoreOpening early = known ? StoreOpening.start(opener) : null;
    try {
      Listing listing = Indexing.list(workspace);
      if (early != null && isFresh(listing) && early.awaitGraph()) {
        return early.await();
      }
      Optional<IndexTurn> turn = IndexTurns.tryTake(workspace);
      if (turn.isPresent()) {
        return indexed(listing, turn.get(), early);
      }
    } catch (RuntimeException | Error e) {
      abandon(early);
      throw e;
    }
    // Who indexes may be waiting for the store.
    abandon(early);
    IndexTurns.take(workspace).close();
    return open();
  }

  private boolean isFresh(Listing listing) {
    Optional<Inventory> kept = Inventory.in(workspace.store());
    boolean fresh =
        kept.isPresent()
            && kept.get().basis().equals(listing.basis(kept.get().basis().includeTests()))
            && kept.get().matches(listing.checkouts());
    if (fresh && kept.get().isOutOfDate(listing.checkouts())) {
      restamp(kept.get(), listing);
    }
    return fresh;
  }

  /**
   * Notes the times of files that were written anew with the same content, unless another process
   * indexes: it notes its own.
   */
  private void restamp(Inventory kept, Listing listing) {
    Optional<IndexTurn> turn = IndexTurns.tryTake(workspace);
    if (turn.isPresent()) {
      try {
        if (Inventory.in(workspace.store()).equals(Optional.of(kept))) {
          kept.restamped(listing.checkouts(), listing.taken()).write(workspace.store());
        }
      } catch (IOException e) {
        // The contents are compared once more the next time.
      } finally {
        turn.get().close();
      }
    }
  }

  /** Indexes, now that it is this process's turn; unless the one before has just done it. */
  private GraphStore indexed(Listing listing, IndexTurn turn, StoreOpening early) {
    StoreOpening opening = early;
    try {
      opening = early == null ? StoreOpening.start(opener) : early;
      if (!isFresh(listing) || !opening.awaitGraph()) {
        boolean tests =
            Inventory.in(workspace.store()).map(kept -> kept.basis().includeTests()).orElse(false);
        KnownFacts known = KnownFacts.in(workspace.store());
        new Indexing(workspace, listener).into(opening, listing, tests, known);
      }
      return opening.await();
    } catch (RuntimeException | Error e) {
      abandon(opening);
      throw e;
    } finally {
      turn.close();
    }
  }

  private static void abandon(StoreOpening opening) {
    if (opening != null) {
      opening.abandon();
    }
  }
}
