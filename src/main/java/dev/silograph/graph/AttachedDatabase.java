package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/** The store of another process of this machine, which holds it and listens. */
final class AttachedDatabase implements Database {

  private static final String REPOSITORIES =
      "MATCH (r:" + Labels.REPOSITORY + ") RETURN properties(r) AS properties";

  private final BoltConnection connection;

  AttachedDatabase(BoltConnection connection) {
    this.connection = connection;
  }

  @Override
  public boolean ask(Question question, RowConsumer consumer) {
    return connection.ask(
        question, transaction -> new BoltQuestion(question, transaction).ask(consumer));
  }

  @Override
  public ResultTable plan(Question question, boolean run) {
    return connection.ask(
        question, transaction -> new BoltQuestion(question, transaction).plan(run));
  }

  @Override
  public Optional<IndexedGraph> indexed() {
    return connection.read(Duration.ZERO, AttachedDatabase::readIndexed);
  }

  static Optional<IndexedGraph> readIndexed(TransactionContext transaction) {
    List<Map<String, Object>> found =
        transaction.run(REPOSITORIES).list(row -> row.get("properties").asMap());
    return IndexedGraphReader.read(found);
  }

  @Override
  public void replace(GraphDraft draft, Runnable beforeCommit) {
    connection.write(
        transaction -> {
          new BoltUpdate(transaction).apply(draft);
          beforeCommit.run();
          return null;
        });
  }

  @Override
  public Optional<byte[]> request(byte[] request) {
    return connection
        .call(ErrandProcedure.CALL, Map.of("request", ErrandProcedure.text(request)))
        .map(ErrandProcedure::bytes);
  }

  @Override
  public void close() {
    connection.close();
  }
}
