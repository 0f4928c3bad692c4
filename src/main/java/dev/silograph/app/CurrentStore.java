package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the store of a workspace, with the graph of its files as they are now. */
final class CurrentStore {

  private final Workspace workspace;
  private final IndexListener listener;
  private final Supplier<GraphStore> opener;
  private final Upkeep upkeep;
  private final Freshness freshness;

  CurrentStore(
      Workspace workspace, Upkeep upkeep, IndexListener listener, Supplier<GraphStore> opener) {
    this.workspace = workspace;
    this.listener = listener;
    this.upkeep = upkeep;
    this.opener = () -> upkeep.offering(opener.get());
    this.freshness = new Freshness(workspace, listener);
  }

  /**
   * Indexes where there is no graph yet or a file has changed since; where another process is about
   * to, that is waited for.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     opened or written
   */
  GraphStore open() {
    boolean shared = GraphStore.isShared(workspace.store());
    boolean known = shared || Inventory.in(workspace.store()).isPresent();
    StoreOpening early = known ? StoreOpening.start(opener) : null;
    try {
      if (shared && upkeep.ask(early.await(), Wish.CURRENT, listener)) {
        return early.await();
      }
      Freshness.Check check = freshness.check();
      if (early != null && check.fresh() && early.awaitGraph()) {
        return early.await();
      }
      Optional<IndexTurn> turn = IndexTurns.tryTake(workspace);
      if (turn.isPresent()) {
        return indexed(check.listing(), turn.get(), early);
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

  /** Indexes, now that it is this process's turn; unless the one before has just done it. */
  private GraphStore indexed(Listing listing, IndexTurn turn, StoreOpening early) {
    StoreOpening opening = early;
    try {
      opening = early == null ? StoreOpening.start(opener) : early;
      if (!freshness.holds(listing) || !opening.awaitGraph()) {
        new Indexing(workspace, listener).into(opening, listing, Wish.CURRENT, upkeep.memory());
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
