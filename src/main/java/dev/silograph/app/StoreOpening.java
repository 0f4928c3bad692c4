package dev.silograph.app;

import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.Server;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A graph store that starts while other work is done: it takes as long as reading a tree does. */
final class StoreOpening {

  private final CompletableFuture<GraphStore> store;

  private StoreOpening(CompletableFuture<GraphStore> store) {
    this.store = store;
  }

  /** Opens a workspace's store, or connects to its server. */
  static StoreOpening start(Workspace workspace) {
    return start(
        () ->
            workspace
                .server()
                .map(StoreOpening::connect)
                .orElseGet(() -> GraphStore.open(workspace.store())));
  }

  /** One that has been opened already. */
  static StoreOpening of(GraphStore store) {
    return new StoreOpening(CompletableFuture.completedFuture(store));
  }

  private static GraphStore connect(ServerGraph graph) {
    return GraphStore.connect(
        new Server(graph.uri(), graph.user(), graph.password(), graph.database()), graph.name());
  }

  static StoreOpening start(Supplier<GraphStore> opener) {
    return new StoreOpening(
        CompletableFuture.supplyAsync(opener, task -> new Thread(task, "open-graph").start()));
  }

  /**
   * Waits for the store.
   *
   * @throws GraphUnavailableException where it cannot be opened
   */
  GraphStore await() {
    try {
      return store.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof GraphException fault) {
        throw new GraphUnavailableException(fault.getMessage(), fault);
      }
      throw e;
    }
  }

  /**
   * Waits for the store, and says whether something has been indexed into it.
   *
   * @throws GraphUnavailableException where it cannot be opened or read
   */
  boolean awaitGraph() {
    GraphStore opened = await();
    try {
      return opened.indexed().isPresent();
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /** Lets other processes ask as soon as it is open: what follows takes long. */
  void share() {
    store.thenAccept(GraphStore::share);
  }

  /** Closes the store, now or as soon as it is open. */
  void abandon() {
    store.thenAccept(GraphStore::close).exceptionally(fault -> null).join();
  }
}
