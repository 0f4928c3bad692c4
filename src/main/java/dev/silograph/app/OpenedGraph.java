package dev.silograph.app;

import dev.silograph.graph.CypherFaultException;
import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexTurn;
import dev.silograph.query.ModelNames;
import dev.silograph.result.ResultTable;
import dev.silograph.source.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The graph of a workspace, as its files are now. */
public final class OpenedGraph implements AutoCloseable {

  private final GraphStore store;

  private OpenedGraph(GraphStore store) {
    this.store = store;
  }

  /**
   * Opens the graph, and indexes first where there is none yet or a file has changed since.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     opened or written
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   */
  public static OpenedGraph current(Workspace workspace, IndexListener listener) {
    boolean known = IndexMark.in(workspace.store()).isPresent();
    StoreOpening early = known ? StoreOpening.start(workspace.store()) : null;
    try {
      List<Checkout> checkouts = Indexing.read(workspace);
      if (early != null && isFresh(workspace, checkouts) && early.awaitGraph()) {
        return new OpenedGraph(early.await());
      }
      Optional<IndexTurn> turn = IndexTurns.tryTake(workspace);
      if (turn.isPresent()) {
        return indexed(workspace, listener, checkouts, turn.get(), early);
      }
    } catch (RuntimeException | Error e) {
      abandon(early);
      throw e;
    }
    // Who indexes may be waiting for the store.
    abandon(early);
    IndexTurns.take(workspace).close();
    return current(workspace, listener);
  }

  private static boolean isFresh(Workspace workspace, List<Checkout> checkouts) {
    Optional<IndexMark> kept = IndexMark.in(workspace.store());
    return kept.isPresent()
        && kept.get().equals(IndexMark.of(checkouts, kept.get().includeTests()));
  }

  /** Indexes, now that it is this process's turn. */
  private static OpenedGraph indexed(
      Workspace workspace,
      IndexListener listener,
      List<Checkout> checkouts,
      IndexTurn turn,
      StoreOpening early) {
    StoreOpening opening = early;
    try {
      Optional<IndexMark> kept = IndexMark.in(workspace.store());
      opening = early == null ? StoreOpening.start(workspace.store()) : early;
      IndexMark mark = IndexMark.of(checkouts, kept.map(IndexMark::includeTests).orElse(false));
      // The one who had the turn before may have done it.
      if (!isFresh(workspace, checkouts) || !opening.awaitGraph()) {
        new Indexing(workspace, listener).into(opening, checkouts, mark);
      }
      return new OpenedGraph(opening.await());
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

  /** Runs Cypher that may read only. */
  ResultTable run(String cypher, Map<String, Object> parameters, Limits limits) {
    try {
      return store.run(cypher, parameters, limits.forRun());
    } catch (CypherFaultException e) {
      throw new QuestionRejectedException(e.getMessage(), cypher, e.line(), e.column(), e);
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /** Finds models by the names that users give. */
  ModelNames modelNames() {
    return new ModelNames(store);
  }

  @Override
  public void close() {
    store.close();
  }
}
