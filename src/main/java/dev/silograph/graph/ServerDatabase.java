package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/**
 * One of the graphs that a server or cluster holds side by side, in one database. Each node says
 * which generation of which graph it is of. A new generation is written beside the current one, in
 * batches, and takes its place in one step; who is asking at that moment goes on to see the former.
 */
final class ServerDatabase implements Database {

  private static final String REPOSITORIES =
      "MATCH (r:"
          + Labels.REPOSITORY
          + " {generation: $generation}) RETURN properties(r) AS properties";

  /** What a store that Silograph serves holds is all of one graph, and says of no generation. */
  private static final String PLAIN =
      "MATCH (r:" + Labels.REPOSITORY + ") WHERE r.generation IS NULL RETURN count(r) > 0 AS plain";

  private final BoltConnection connection;
  private final String name;

  ServerDatabase(BoltConnection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  @Override
  public boolean ask(Question question, RowConsumer consumer) {
    return connection.ask(question, transaction -> bound(question, transaction).ask(consumer));
  }

  @Override
  public ResultTable plan(Question question, boolean run) {
    return connection.ask(question, transaction -> bound(question, transaction).plan(run));
  }

  private BoltQuestion bound(Question question, TransactionContext transaction) {
    if (isPlain(transaction)) {
      return new BoltQuestion(question, transaction);
    }
    if (question.writing()) {
      throw new CypherFaultException(
          "A graph on a server is changed by an index alone: others share it.", null);
    }
    return new BoltQuestion(question, transaction, current(transaction));
  }

  private static boolean isPlain(TransactionContext transaction) {
    return transaction.run(PLAIN).single().get("plain").asBoolean();
  }

  private String current(TransactionContext transaction) {
    return Generations.current(transaction, name)
        .orElseThrow(
            () ->
                ConnectionException.refused(
                    "There is no graph '" + name + "' on " + connection.uri() + ".", null));
  }

  @Override
  public Optional<IndexedGraph> indexed() {
    return connection.read(
        Duration.ZERO,
        transaction ->
            isPlain(transaction)
                ? AttachedDatabase.readIndexed(transaction)
                : Generations.current(transaction, name)
                    .flatMap(generation -> readIndexed(transaction, generation)));
  }

  private static Optional<IndexedGraph> readIndexed(
      TransactionContext transaction, String generation) {
    List<Map<String, Object>> found =
        transaction
            .run(REPOSITORIES, Map.of("generation", generation))
            .list(row -> new HashMap<>(row.get("properties").asMap()));
    return IndexedGraphReader.read(found);
  }

  @Override
  public void replace(GraphDraft draft, Runnable beforeCommit) {
    if (connection.read(Duration.ZERO, ServerDatabase::isPlain)) {
      new AttachedDatabase(connection).replace(draft, beforeCommit);
      return;
    }
    Generations generations = new Generations(connection, name);
    generations.prepare();
    String generation = generations.begin();
    new GenerationWriter(connection, generation).write(draft);
    beforeCommit.run();
    generations.switchTo(generation);
  }

  @Override
  public void close() {
    connection.close();
  }
}
