package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** What becomes of a store on disk: these need one of their own. */
class StoreFilesTest {

  @TempDir Path directory;

  @Test
  void keepsTheGraphIgnoredByGitUntilItsFormatChanges() throws IOException {
    Path deep = directory.resolve("not/yet/there");
    try (GraphStore store = GraphStore.open(deep)) {
      store.replace(Samples.chain(2), TestGraph.INFO);
    }
    assertThat(deep.resolve(".gitignore")).hasContent("*");
    assertThat(modelsIn(deep)).isEqualTo(2);

    Files.writeString(deep.resolve("format"), "0");
    try (GraphStore store = GraphStore.open(deep)) {
      assertThat(store.indexed()).isEmpty();
      store.replace(Samples.chain(3), TestGraph.INFO);
    }
    assertThat(modelsIn(deep)).isEqualTo(3);
  }

  @Test
  void aProcessThatIsKilledWhileReplacingLeavesTheFormerGraph() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      store.replace(Samples.chain(2), TestGraph.INFO);
    }
    Process child = inTheMiddleOfReplacing();
    try {
      assertThatThrownBy(() -> GraphStore.open(directory, Duration.ofMillis(1)))
          .isInstanceOf(StoreLockedException.class)
          .hasMessage(
              "The graph in "
                  + directory
                  + " is in use by process "
                  + child.pid()
                  + "; try again.");
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(modelsIn(directory)).isEqualTo(2);
  }

  @Test
  void aReplaceThatFailsLeavesTheFormerGraph() {
    try (GraphStore store = GraphStore.open(directory)) {
      store.replace(Samples.chain(2), TestGraph.INFO);

      assertThatThrownBy(
              () ->
                  store.replace(
                      Samples.chain(5),
                      TestGraph.INFO,
                      () -> {
                        throw new IllegalStateException("stopped");
                      }))
          .hasMessage("stopped");

      assertThat(store.indexed().orElseThrow().repositories().get(0).models()).isEqualTo(2);
    }
  }

  @Test
  void evenAQueryThatIsNotRefusedReachesNeitherFilesNorNetwork() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(StoreDirectory.prepare(directory))) {
      Map.of(
              "file:///etc/passwd", "allow_csv_import_from_file_urls",
              "http://127.0.0.1:1/", "cypher_ip_blocklist",
              "ftp://127.0.0.1:1/", "cypher_ip_blocklist",
              "http://[::1]:1/", "cypher_ip_blocklist")
          .forEach(
              (url, setting) ->
                  assertThatThrownBy(() -> loadCsv(database, url)).hasMessageContaining(setting));
    }
  }

  @Test
  void saysThatAStoreIsDamaged() throws IOException {
    GraphStore.open(directory).close();
    Path databases = directory.resolve("graph/data/databases/neo4j");
    Files.write(databases.resolve("neostore"), new byte[100]);

    assertThatThrownBy(() -> GraphStore.open(directory))
        .isInstanceOf(StoreUnreadableException.class)
        .hasMessageStartingWith("The graph in " + directory + " cannot be opened: ")
        .hasMessageEndingWith(". Delete that directory and index again.");
  }

  @Test
  void saysThatAFileIsNoDirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> GraphStore.open(file))
        .isInstanceOf(StoreUnreadableException.class)
        .hasMessage(
            "The graph's directory " + file + " cannot be used: " + file + " is there already.");
  }

  private static int modelsIn(Path directory) {
    try (GraphStore store = GraphStore.open(directory)) {
      Optional<IndexedGraph> indexed = store.indexed();
      return indexed.orElseThrow().repositories().get(0).models();
    }
  }

  private static void loadCsv(EmbeddedDatabase database, String url) {
    try (Transaction transaction = database.begin(0);
        Result result = transaction.execute("LOAD CSV FROM '" + url + "' AS line RETURN line")) {
      result.next();
    }
  }

  /** A process that has written all of another graph and not yet committed it. */
  private Process inTheMiddleOfReplacing() throws IOException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Child.class.getName(),
                    directory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
    assertThat(output.readLine()).isEqualTo(Child.WRITTEN);
    return child;
  }

  /** Replaces the graph of a store, and stops just before the commit until it is killed. */
  static final class Child {
    static final String WRITTEN = "written";

    public static void main(String[] arguments) {
      GraphStore.open(Path.of(arguments[0]))
          .replace(Samples.chain(5), TestGraph.INFO, Child::waitToBeKilled);
    }

    private static void waitToBeKilled() {
      try {
        System.out.println(WRITTEN);
        // Ends too when the test's own process goes.
        System.in.read();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      Runtime.getRuntime().halt(1);
    }
  }
}
