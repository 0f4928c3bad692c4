package dev.silograph.graph;

import dev.silograph.schema.FileNode;
import dev.silograph.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * The first graph of a store, which nobody misses until it is whole. So it need not be one
 * transaction, whose memory would grow with the graph, and most of it can be written before all is
 * known. Its repositories come last: until they are there nothing counts as indexed, and where that
 * does not come to pass, the next process to open the store starts over.
 */
public final class FirstGraph {

  /** Nodes or relationships in one transaction: a few kilobytes of heap each, until it ends. */
  static final int BATCH = 10_000;

  private final EmbeddedDatabase database;
  private final GraphDraft draft = new GraphDraft();
  private final SchemaWriter writer = new SchemaWriter(draft);
  private final Map<Draft.Node, String> written = new HashMap<>();

  FirstGraph(EmbeddedDatabase database) {
    this.database = database;
  }

  /**
   * Writes all but files, warnings and repositories.
   *
   * @throws StoreUnreadableException when it cannot be written
   */
  public void write(Schema schema) {
    writer.writeDefinitions(schema);
    writeDraft();
  }

  /**
   * Writes the rest, and the graph is there.
   *
   * @param schema what was {@linkplain #write written} of it, and the rest
   * @throws StoreUnreadableException when it cannot be written
   */
  public void finish(Schema schema, IndexInfo info) {
    List<FileNode> files = schema.files();
    for (int from = 0; from < files.size(); from += BATCH) {
      writer.writeFiles(files.subList(from, Math.min(files.size(), from + BATCH)));
      writeDraft();
    }
    writer.writeWarnings(schema.diagnostics());
    writeDraft();
    writer.writeRepositories(schema, info);
    GraphDraft.Part last = draft.take();
    database.write(
        last.size(),
        transaction -> {
          Batch batch = new Batch(transaction);
          last.nodes().forEach(batch::create);
          last.relationships().forEach(batch::create);
        });
    database.finish();
  }

  private void writeDraft() {
    GraphDraft.Part part = draft.take();
    inBatches(part.nodes(), (batch, node) -> batch.create(node));
    inBatches(part.relationships(), (batch, relationship) -> batch.create(relationship));
  }

  private <T> void inBatches(List<T> all, BiConsumer<Batch, T> create) {
    for (int from = 0; from < all.size(); from += BATCH) {
      List<T> some = all.subList(from, Math.min(all.size(), from + BATCH));
      database.write(
          some.size(),
          transaction -> {
            Batch batch = new Batch(transaction);
            some.forEach(each -> create.accept(batch, each));
          });
    }
  }

  /** What one transaction creates. */
  private final class Batch {
    private final Transaction transaction;
    private final Creation creation;
    private final Map<Draft.Node, Node> found = new HashMap<>();

    Batch(Transaction transaction) {
      this.transaction = transaction;
      this.creation = new Creation(transaction);
    }

    void create(Draft.Node node) {
      written.put(node, creation.node(node).getElementId());
      node.properties().clear();
    }

    void create(Draft.Relationship relationship) {
      Draft.Ends ends = relationship.ends();
      creation.relationship(relationship, find(ends.from()), find(ends.to()));
    }

    private Node find(Draft.Node node) {
      return found.computeIfAbsent(
          node, wanted -> transaction.getNodeByElementId(written.get(wanted)));
    }
  }
}
