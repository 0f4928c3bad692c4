package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.result.Cell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several processes, some of them killed, and one store. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SharingTest {

  @TempDir Path directory;
  private final List<Process> children = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() throws InterruptedException {
    for (Process child : children) {
      child.destroyForcibly();
      child.waitFor();
    }
  }

  @Test
  void attachesToTheHolderAndWritesThroughIt() throws Exception {
    Process holder = child("hold");
    assertThat(holder.inputReader().readLine()).isEqualTo("sharing");
    try (GraphStore attached = GraphStore.open(directory)) {
      assertThat(attached.indexed().orElseThrow().repositories().get(0).models()).isEqualTo(2);
      attached.replace(Samples.chain(3), TestGraph.INFO);
    }
    // The holder sees it, too.
    holder.outputWriter().append("count\n").flush();
    assertThat(holder.inputReader().readLine()).isEqualTo("3");
  }

  @Test
  void takesOverWhenTheHolderIsKilled() throws Exception {
    Process holder = child("hold");
    assertThat(holder.inputReader().readLine()).isEqualTo("sharing");
    try (GraphStore attached = GraphStore.open(directory)) {
      assertThat(models(attached)).isEqualTo(2);
      holder.destroyForcibly().waitFor();
      assertThat(directory.resolve("holder")).exists();
      assertThat(models(attached)).isEqualTo(2);
      assertThat(directory.resolve("holder")).doesNotExist();
    }
  }

  @Test
  void leavingsOfTheDeadAreNotBelieved() throws IOException {
    new Holder(URI.create("bolt://127.0.0.1:1"), "x", StoreDirectory.FORMAT).write(directory);
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(store.indexed()).isEmpty();
      assertThat(directory.resolve("holder")).doesNotExist();
    }
  }

  @Test
  void onlyItsUserIsLetIn() throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      store.share();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(holderFile())))
          .isEqualTo("rw-------");
      Holder holder = Holder.in(directory).orElseThrow();
      URI uri = holder.server().uri();
      assertThat(uri.getHost()).isEqualTo("127.0.0.1");
      for (String user : List.of(Holder.USER, "neo4j")) {
        for (String password : List.of("", "neo4j")) {
          assertThatThrownBy(
                  () -> BoltConnection.open(new Server(uri, user, password), Duration.ZERO))
              .isInstanceOf(ConnectionException.class)
              .hasMessage(
                  "The graph on " + uri + " does not let " + user + " in: wrong user or password.");
        }
      }
      BoltConnection.open(holder.server(), Duration.ZERO).close();
    }
  }

  @Test
  void manyAtOnceEachAnswerThoughSomeAreKilled() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      store.replace(Samples.chain(2), TestGraph.INFO);
    }
    List<Process> asking = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      asking.add(child("ask"));
    }
    // Whoever answers first holds the store or hangs on who does; so does, in turn, the next.
    Process first = asking.remove(0);
    assertThat(first.inputReader().readLine()).isEqualTo("asking");
    first.destroyForcibly();
    Process second = asking.remove(0);
    assertThat(second.inputReader().readLine()).isEqualTo("asking");
    second.destroyForcibly();
    for (Process each : asking) {
      assertThat(each.inputReader().lines().toList()).containsExactly("asking", "2");
      assertThat(each.waitFor()).isZero();
    }
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(models(store)).isEqualTo(2);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aHolderThatIsStoppedIsNamedInsteadOfWaitedFor() throws Exception {
    Process holder = child("hold");
    assertThat(holder.inputReader().readLine()).isEqualTo("sharing");
    String inUse =
        "The graph in "
            + directory
            + " is in use by process "
            + holder.pid()
            + ", which is stopped; try again.";
    try (GraphStore attached = GraphStore.open(directory)) {
      assertThat(models(attached)).isEqualTo(2);
      signal(holder, "STOP");
      assertThatThrownBy(() -> GraphStore.open(directory))
          .isInstanceOf(StoreLockedException.class)
          .hasMessage(inUse);
      assertThatThrownBy(() -> models(attached))
          .isInstanceOf(StoreLockedException.class)
          .hasMessage(inUse);
      signal(holder, "CONT");
    }
    try (GraphStore attached = GraphStore.open(directory)) {
      assertThat(models(attached)).isEqualTo(2);
    }
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Test
  void oneAtATimeIndexes() throws Exception {
    Process other = child("index");
    assertThat(other.inputReader().readLine()).isEqualTo("my turn");
    assertThat(IndexTurn.tryTake(directory)).isEmpty();
    assertThatThrownBy(() -> IndexTurn.take(directory, Duration.ofMillis(1)))
        .isInstanceOf(StoreLockedException.class)
        .hasMessageContaining("is being indexed by process " + other.pid());
    other.destroyForcibly().waitFor();
    IndexTurn.take(directory, Duration.ofMinutes(1)).close();
  }

  private Path holderFile() {
    return directory.resolve("holder");
  }

  private static int models(GraphStore store) {
    Cell count =
        store.run("MATCH (m:Model) RETURN count(m)", Map.of(), RunLimits.NONE).rows().get(0).get(0);
    return ((Cell.Numeric) count).value().intValue();
  }

  private Process child(String task) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                task,
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    children.add(child);
    return child;
  }

  /** Another process on the same store. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      Path store = Path.of(arguments[1]);
      switch (arguments[0]) {
        case "hold" -> hold(store);
        case "ask" -> ask(store);
        default -> index(store);
      }
      System.exit(0);
    }

    private static void hold(Path directory) throws IOException {
      try (GraphStore store = GraphStore.open(directory)) {
        store.replace(Samples.chain(2), TestGraph.INFO);
        store.share();
        System.out.println("sharing");
        while (System.in.read() == 'c') {
          System.in.readNBytes("ount\n".length());
          System.out.println(models(store));
        }
      }
    }

    private static void ask(Path directory) {
      System.out.println("asking");
      try (GraphStore store = GraphStore.open(directory)) {
        System.out.println(models(store));
      }
    }

    private static void index(Path directory) throws IOException {
      IndexTurn turn = IndexTurn.tryTake(directory).orElseThrow();
      System.out.println("my turn");
      // Ends too when the test's own process goes.
      System.in.read();
      turn.close();
    }
  }
}
