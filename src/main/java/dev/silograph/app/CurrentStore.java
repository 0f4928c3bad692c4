package dev.silograph.app;

import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;
import dev.silograph.source.Checkout;
import java.util.List;
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
    boolean known = IndexMark.in(workspace.store()).isPresent();
    StoreOpening early = known ? StoreOpening.start(opener) : null;
    try {
      List<Checkout> checkouts = Indexing.read(workspace);
      if (early != null && isFresh(checkouts) && early.awaitGraph()) {
        return early.await();
      }
      Optional<IndexTurn> turn = IndexTurns.tryTake(workspace);
      if (turn.isPresent()) {
        return indexed(checkouts, turn.get(), early);
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

  private boolean isFresh(List<Checkout> checkouts) {
    Optional<IndexMark> kept = IndexMark.in(workspace.store());
    return kept.isPresent()
        && kept.get().equals(IndexMark.of(checkouts, kept.get().includeTests()));
  }

  /** Indexes, now that it is this process's turn; unless the one before has just done it. */
  private GraphStore indexed(List<Checkout> checkouts, IndexTurn turn, StoreOpening early) {
    StoreOpening opening = early;
    try {
      opening = early == null ? StoreOpening.start(opener) : early;
      if (!isFresh(checkouts) || !opening.awaitGraph()) {
        boolean tests = IndexMark.in(workspace.store()).map(IndexMark::includeTests).orElse(false);
        IndexMark mark = IndexMark.of(checkouts, tests);
        new Indexing(workspace, listener).into(opening, checkouts, mark);
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
