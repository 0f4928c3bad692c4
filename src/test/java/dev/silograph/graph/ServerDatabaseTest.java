package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.graph.Question.Access;
import dev.silograph.result.Cell;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.StopSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerDatabaseTest {

  private static final Duration NOW = Duration.ZERO;
  private static final Duration NEVER = Duration.ofDays(1);

  private GraphStore store;
  private GraphStore reader;
  private BoltConnection connection;

  @BeforeEach
  void connect() {
    store = GraphStore.connect(TestServer.login(), "server-test");
    reader = GraphStore.connect(TestServer.login(), "server-test");
    connection = BoltConnection.open(TestServer.login(), Duration.ZERO);
  }

  @AfterEach
  void disconnect() {
    store.close();
    reader.close();
    connection.close();
  }

  @Test
  void whoeverAsksMeanwhileSeesTheFormerGraphWhole() {
    store.replace(Samples.chain(3), TestGraph.INFO);
    store.replace(Samples.chain(5), TestGraph.INFO, () -> assertThat(models(reader)).isEqualTo(3));
    assertThat(models(reader)).isEqualTo(5);
  }

  @Test
  void anIndexThatFailsLeavesTheFormerGraph() {
    store.replace(Samples.chain(3), TestGraph.INFO);
    Runnable failing =
        () -> {
          throw new IllegalStateException("stopped");
        };
    assertThatThrownBy(() -> store.replace(Samples.chain(5), TestGraph.INFO, failing))
        .hasMessage("stopped");
    assertThat(models(reader)).isEqualTo(3);
  }

  @Test
  void whatHasBeenIsRemovedAndNothingElse() {
    store.replace(Samples.chain(3), TestGraph.INFO);
    long once = nodes();
    store.replace(Samples.chain(3), TestGraph.INFO);
    assertThat(nodes()).isEqualTo(2 * once);
    Generations generations = new Generations(connection, "server-test");
    String unfinished = generations.begin();
    new GenerationWriter(connection, unfinished)
        .write(SchemaWriter.draft(Samples.chain(3), TestGraph.INFO));
    assertThat(nodes()).isEqualTo(3 * once);

    generations.sweep(NEVER, NEVER);
    assertThat(nodes()).isEqualTo(3 * once);
    generations.sweep(NOW, NEVER);
    assertThat(nodes()).isEqualTo(2 * once);
    generations.sweep(NOW, NOW);
    assertThat(nodes()).isEqualTo(once);
    assertThat(models(reader)).isEqualTo(3);
  }

  @Test
  void aGraphThatIsNotThereIsSaid() {
    try (GraphStore none = GraphStore.connect(TestServer.login(), "nowhere")) {
      assertThat(none.indexed()).isEmpty();
      assertThatThrownBy(() -> models(none))
          .isInstanceOf(ConnectionException.class)
          .hasMessage("There is no graph 'nowhere' on " + TestServer.login().uri() + ".");
    }
  }

  @Test
  void whatSilographServesIsAGraphToo(@TempDir Path directory) throws Exception {
    try (GraphStore held = GraphStore.open(directory)) {
      held.replace(Samples.chain(4), TestGraph.INFO);
      Served served = held.serve(true);
      String password = Files.readString(served.passwordFile()).strip();
      Server server = new Server(served.uri(), served.user(), password);
      try (GraphStore remote = GraphStore.connect(server, "any")) {
        assertThat(remote.indexed().orElseThrow().repositories().get(0).models()).isEqualTo(4);
        assertThat(models(remote)).isEqualTo(4);
        remote.replace(Samples.chain(2), TestGraph.INFO);
      }
      assertThat(models(held)).isEqualTo(2);
    }
  }

  @Test
  void whatIsStoppedEndsOnTheServerToo() throws Exception {
    store.replace(Samples.chain(3), TestGraph.INFO);
    StopSwitch stop = new StopSwitch();
    Question endless =
        new Question(
            "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN count(n)",
            Map.of(),
            RunLimits.NONE,
            Access.READ,
            stop);
    CompletableFuture<Boolean> asked =
        CompletableFuture.supplyAsync(() -> reader.ask(endless, new Unread()));
    awaitRunning(true);
    stop.stop();
    assertThatThrownBy(() -> asked.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(StoppedException.class);
    awaitRunning(false);
    assertThat(models(reader)).isEqualTo(3);
  }

  /** Waits until the endless question runs on the server, or until it does not. */
  private void awaitRunning(boolean wanted) throws InterruptedException {
    String cypher =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text RETURN count(*) AS c";
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < deadline) {
      long count =
          connection.read(
              Duration.ZERO,
              transaction ->
                  transaction
                      .run(cypher, Map.of("text", "1000000000000"))
                      .single()
                      .get("c")
                      .asLong());
      if (count > 0 == wanted) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("still " + (wanted ? "not running" : "running"));
  }

  /** Of all generations of this test's graph. */
  private long nodes() {
    return connection.read(
        Duration.ZERO,
        transaction ->
            transaction
                .run("MATCH (n) WHERE n.generation STARTS WITH 'server-test#' RETURN count(n) AS c")
                .single()
                .get("c")
                .asLong());
  }

  private static long models(GraphStore asked) {
    List<Cell> row =
        asked.run("MATCH (m:Model) RETURN count(m)", Map.of(), RunLimits.NONE).rows().get(0);
    return ((Cell.Numeric) row.get(0)).value().longValue();
  }

  /** Wants no rows. */
  private static final class Unread implements RowConsumer {
    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(List<Cell> cells) {}
  }
}
