package dev.silograph.graph;

import java.lang.ref.SoftReference;
import org.neo4j.graphdb.Transaction;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The graph as this process left it in the store, as long as there is room for it and nobody else
 * has written since: to read it again takes most of the time that a small change takes to write.
 */
final class LastGraph {

  private final TransactionIdStore transactions;
  private SoftReference<PresentGraph> graph = new SoftReference<>(null);
  private long left;

  LastGraph(TransactionIdStore transactions) {
    this.transactions = transactions;
  }

  /** Begins a change of the store. What was left there is unknown until this is over. */
  synchronized Change begin() {
    long before = transactions.getLastClosedTransactionId();
    PresentGraph known = before == left ? graph.get() : null;
    graph = new SoftReference<>(null);
    return new Change(before, known);
  }

  private synchronized void leave(PresentGraph changed, long expected) {
    // Another number says that somebody else wrote meanwhile, and what is not known.
    if (transactions.getLastClosedTransactionId() == expected) {
      graph = new SoftReference<>(changed);
      left = expected;
    }
  }

  /** One transaction that changes the store. */
  final class Change {
    private final long before;
    private PresentGraph graph;
    private boolean writes;

    private Change(long before, PresentGraph known) {
      this.before = before;
      this.graph = known;
    }

    void make(GraphDraft draft, Transaction transaction) {
      if (graph == null) {
        graph = PresentGraph.read(transaction);
      }
      writes = new GraphUpdate(transaction, graph).apply(draft);
    }

    /** The transaction has been committed. */
    void committed() {
      leave(graph, writes ? before + 1 : before);
    }
  }
}
