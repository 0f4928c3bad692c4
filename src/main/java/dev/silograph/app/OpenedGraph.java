package dev.silograph.app;

import dev.silograph.graph.CypherFaultException;
import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
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
    Optional<IndexMark> kept = IndexMark.in(workspace.store());
    StoreOpening early = kept.isPresent() ? StoreOpening.start(workspace.store()) : null;
    StoreOpening opening = early;
    try {
      List<Checkout> checkouts = Indexing.read(workspace);
      opening = early == null ? StoreOpening.start(workspace.store()) : early;
      IndexMark mark = IndexMark.of(checkouts, kept.map(IndexMark::includeTests).orElse(false));
      boolean fresh = kept.equals(Optional.of(mark)) && opening.await().indexed().isPresent();
      if (!fresh) {
        new Indexing(workspace, listener).into(opening, checkouts, mark);
      }
      return new OpenedGraph(opening.await());
    } catch (RuntimeException | Error e) {
      if (opening != null) {
        opening.abandon();
      }
      throw e;
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
