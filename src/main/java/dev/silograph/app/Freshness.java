package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.cache.Inventory.Comparison;
import dev.silograph.graph.IndexTurn;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells whether a workspace's graph is still that of its files. */
final class Freshness {

  private final Workspace workspace;
  private final IndexListener listener;

  Freshness(Workspace workspace, IndexListener listener) {
    this.workspace = workspace;
    this.listener = listener;
  }

  /** Lists the files and compares them with those that the graph was made from. */
  Check check() {
    long begin = System.nanoTime();
    CompletableFuture<Optional<Inventory>> kept =
        CompletableFuture.supplyAsync(() -> Inventory.in(workspace.store()));
    Listing listing = Indexing.list(workspace);
    boolean fresh = holds(listing, kept.join());
    listener.compared(listing.files().size(), Duration.ofNanos(System.nanoTime() - begin));
    return new Check(listing, fresh);
  }

  /**
   * The files as they are now.
   *
   * @param fresh whether the graph is theirs
   */
  record Check(Listing listing, boolean fresh) {}

  /** Whether the graph was made from files just as these. */
  boolean holds(Listing listing) {
    return holds(listing, Inventory.in(workspace.store()));
  }

  private boolean holds(Listing listing, Optional<Inventory> kept) {
    if (kept.isEmpty()
        || !kept.get().basis().equals(listing.basis(kept.get().basis().includeTests()))) {
      return false;
    }
    Comparison comparison = kept.get().compare(listing.checkouts());
    if (comparison == Comparison.RETIMED) {
      restamp(kept.get(), listing);
    }
    return comparison != Comparison.CHANGED;
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
}
