package dev.silograph.app;

import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;
import dev.silograph.source.UnreadableCheckoutException;
import java.util.Optional;

/**
 * Keeps the graph in an open store that of the workspace's files. The process that holds the store
 * does it for the others: it has run for a while, and remembers what it has read.
 */
final class Upkeep {

  private final Workspace workspace;
  private final Memory memory;

  Upkeep(Workspace workspace) {
    this.workspace = workspace;
    this.memory = new Memory(workspace.store());
  }

  Memory memory() {
    return memory;
  }

  /** Opens a store for which this process does what others ask it to, as long as it holds it. */
  GraphStore offering(GraphStore store) {
    store.offer(request -> answer(store, request));
    return store;
  }

  /**
   * Has whoever holds the store do it.
   *
   * @return whether that is another process, and able to
   * @throws GraphUnavailableException where it failed
   */
  boolean ask(GraphStore store, Wish wish, IndexListener listener) {
    Optional<UpkeepReply> reply;
    try {
      reply =
          store
              .request(new UpkeepRequest(ToolVersion.build(), workspace.roots(), wish).bytes())
              .map(UpkeepReply::of);
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
    if (reply.isEmpty() || reply.get().outcome() == UpkeepReply.Outcome.DECLINED) {
      return false;
    }
    if (reply.get().outcome() == UpkeepReply.Outcome.FAILED) {
      throw new GraphUnavailableException(reply.get().fault());
    }
    reply.get().replay(listener);
    return true;
  }

  private byte[] answer(GraphStore store, byte[] bytes) {
    UpkeepRequest request = UpkeepRequest.of(bytes);
    if (!request.build().equals(ToolVersion.build())
        || !request.roots().equals(workspace.roots())) {
      // Whoever asks would do it otherwise, and does it.
      return UpkeepReply.declined().bytes();
    }
    UpkeepReply.Recorder recorder = new UpkeepReply.Recorder();
    try {
      bring(store, request.wish(), recorder);
      return recorder.reply().bytes();
    } catch (GraphUnavailableException | UnreadableCheckoutException e) {
      return UpkeepReply.failed(e.getMessage()).bytes();
    }
  }

  /**
   * Does it in this process, whether that holds the store or not.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     written
   */
  void bring(GraphStore store, Wish wish, IndexListener listener) {
    Freshness freshness = new Freshness(workspace, listener);
    if (!wish.always() && freshness.check().fresh() && holdsGraph(store)) {
      return;
    }
    IndexTurn turn = IndexTurns.take(workspace);
    try {
      // Whoever had the turn before may just have done it.
      Listing listing = Indexing.list(workspace);
      if (wish.always() || !freshness.holds(listing) || !holdsGraph(store)) {
        new Indexing(workspace, listener).into(StoreOpening.of(store), listing, wish, memory);
      }
    } finally {
      turn.close();
    }
  }

  private static boolean holdsGraph(GraphStore store) {
    return StoreOpening.of(store).awaitGraph();
  }
}
