package dev.silograph.graph;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import dev.silograph.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The graph of some indexed checkouts, kept in a directory of its own. One process at a time may
 * have it open; within it, any thread may ask.
 */
public final class GraphStore implements AutoCloseable {

  /** What a node or relationship takes on disk, with the transaction's log: 500 were measured. */
  private static final long BYTES_EACH = 1024;

  private final EmbeddedDatabase database;

  private GraphStore(EmbeddedDatabase database) {
    this.database = database;
  }

  /**
   * Opens the store, making it when there is none. A store that an older Silograph wrote in another
   * format is emptied, so that it is indexed again. Takes a second or more, so callers that have
   * something else to do start it in a thread of its own.
   *
   * @param storeDirectory where the store lives; made when it is missing, and ignored by git from
   *     then on
   * @throws StoreLockedException when another process has it open
   * @throws StoreUnreadableException when it cannot be made or read
   */
  public static GraphStore open(Path storeDirectory) {
    return new GraphStore(EmbeddedDatabase.open(StoreDirectory.prepare(storeDirectory)));
  }

  /**
   * Puts a schema in place of all that the graph holds, in one transaction: whoever asks meanwhile,
   * or after a crash in the middle, sees the former graph whole.
   *
   * @throws StoreUnreadableException when it cannot be written; the former graph stays
   */
  public void replace(Schema schema, IndexInfo info) {
    replace(schema, info, () -> {});
  }

  /** As {@link #replace(Schema, IndexInfo)}; {@code beforeCommit} runs when all is written. */
  void replace(Schema schema, IndexInfo info, Runnable beforeCommit) {
    GraphDraft draft = SchemaWriter.draft(schema, info);
    database.write(
        draft.size() * BYTES_EACH,
        transaction -> {
          new GraphUpdate(transaction).apply(draft);
          beforeCommit.run();
        });
  }

  /** What the graph holds; empty when nothing has been indexed yet. */
  public Optional<IndexedGraph> indexed() {
    return database.read(IndexedGraphReader::read);
  }

  /**
   * Asks a question. It cannot change the graph, load files or reach the network.
   *
   * @param parameters values by name; null, booleans, numbers, strings, and lists and maps of these
   * @throws CypherFaultException when the Cypher is wrong, fails, or is not read-only
   * @throws TimeLimitException when it takes longer than allowed
   */
  public ResultTable run(String cypher, Map<String, Object> parameters, RunLimits limits) {
    List<String> columns = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    boolean truncated =
        run(
            cypher,
            parameters,
            limits,
            new RowConsumer() {
              @Override
              public void columns(List<String> names) {
                columns.addAll(names);
              }

              @Override
              public void row(List<Cell> cells) {
                rows.add(cells);
              }
            });
    return new ResultTable(columns, rows, truncated);
  }

  /**
   * As {@link #run(String, Map, RunLimits)}, but hands over each row as it comes.
   *
   * @return whether the row limit cut the result short
   */
  public boolean run(
      String cypher, Map<String, Object> parameters, RunLimits limits, RowConsumer consumer) {
    return new Question(cypher, parameters, limits).ask(database, consumer);
  }

  /** Writes what is pending to disk and lets go of the store. */
  @Override
  public void close() {
    database.close();
  }
}
