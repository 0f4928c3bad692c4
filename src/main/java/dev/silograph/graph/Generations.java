package dev.silograph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.TransactionContext;

/** The generations of a server's graphs: which is current, which is to come, which has been. */
final class Generations {

  /** One node for each generation, of no label of the contract. */
  private static final String LABEL = "SilographGeneration";

  private static final String CURRENT =
      "MATCH (g:SilographGeneration {name: $name, state: 'CURRENT'}) RETURN g.id AS id";

  private static final String BEGIN =
      "CREATE (:SilographGeneration {id: $id, name: $name, state: 'WRITING', since: datetime()})";

  private static final String SWITCH =
      """
      MATCH (new:SilographGeneration {id: $id})
      OPTIONAL MATCH (old:SilographGeneration {name: $name, state: 'CURRENT'})
      SET old.state = 'RETIRED', old.since = datetime()
      SET new.state = 'CURRENT', new.since = datetime()
      """;

  /** A question may still be reading what was retired just now. */
  private static final Duration RETIRED = Duration.ofMinutes(10);

  /** Whoever has been writing for longer is dead. */
  private static final Duration WRITING = Duration.ofHours(6);

  private static final String SUPERFLUOUS =
      """
      MATCH (g:SilographGeneration)
      WHERE g.state = 'RETIRED' AND g.since <= datetime() - $retired
        OR g.state = 'WRITING' AND g.since <= datetime() - $writing
      RETURN g.id AS id
      """;

  private static final String SWEEP =
      """
      MATCH (n:$($label) {generation: $id})
      WITH n LIMIT 1000 DETACH DELETE n RETURN count(n) AS count
      """;

  private static final String FORGET = "MATCH (g:SilographGeneration {id: $id}) DELETE g";

  private final BoltConnection connection;
  private final String name;

  Generations(BoltConnection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /**
   * The id of a graph's current generation; empty when nothing has been indexed under that name.
   */
  static Optional<String> current(TransactionContext transaction, String name) {
    return transaction.run(CURRENT, Map.of("name", name)).list().stream()
        .map(row -> row.get("id").asString())
        .findFirst();
  }

  /** Sees to constraints and indexes, and removes what nobody can be asking any more. */
  void prepare() {
    prepareSchema();
    sweep(RETIRED, WRITING);
  }

  private void prepareSchema() {
    connection.write(
        transaction -> {
          schema().forEach(statement -> transaction.run(statement).consume());
          return null;
        });
  }

  /** Removes what was retired, or begun and not finished, so long ago; of every graph. */
  void sweep(Duration retired, Duration writing) {
    Map<String, Object> ages = Map.of("retired", retired, "writing", writing);
    List<String> superfluous =
        connection.read(
            Duration.ZERO,
            transaction ->
                transaction.run(SUPERFLUOUS, ages).list(row -> row.get("id").asString()));
    superfluous.forEach(this::remove);
  }

  /** The names in these statements are all of this class or of the contract. */
  private static List<String> schema() {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE CONSTRAINT IF NOT EXISTS FOR (g:" + LABEL + ") REQUIRE g.id IS UNIQUE");
    NodeKeys.byLabel()
        .forEach(
            (label, key) -> {
              statements.add(
                  "CREATE CONSTRAINT IF NOT EXISTS FOR (n:%s) REQUIRE (n.generation, n.%s) IS UNIQUE"
                      .formatted(label, key));
              statements.add(
                  "CREATE INDEX IF NOT EXISTS FOR (n:%s) ON (n.generation)".formatted(label));
            });
    return statements;
  }

  private void remove(String id) {
    for (String label : NodeKeys.byLabel().keySet()) {
      while (sweep(label, id) > 0) {
        // The next batch.
      }
    }
    run(FORGET, Map.of("id", id));
  }

  private long sweep(String label, String id) {
    return connection.write(
        transaction ->
            transaction
                .run(SWEEP, Map.of("label", label, "id", id))
                .single()
                .get("count")
                .asLong());
  }

  /** The id of a new generation, which nobody sees yet. */
  String begin() {
    String id = name + "#" + UUID.randomUUID();
    run(BEGIN, Map.of("id", id, "name", name));
    return id;
  }

  /** From now on, this is what is asked. */
  void switchTo(String id) {
    run(SWITCH, Map.of("id", id, "name", name));
  }

  private void run(String cypher, Map<String, Object> parameters) {
    connection.write(
        transaction -> {
          transaction.run(cypher, parameters).consume();
          return null;
        });
  }
}
