package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.neo4j.graphdb.Transaction;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EmptyGraphTest {

  @TempDir Path directory;
  private Path kept;
  private String keptByAllTests;

  @BeforeEach
  void keepOne() {
    kept = directory.resolve("kept");
    keptByAllTests = System.setProperty(EmptyGraph.PROPERTY, kept.toString());
  }

  @AfterEach
  void keepThatOfAllTests() {
    System.setProperty(EmptyGraph.PROPERTY, keptByAllTests);
  }

  @Test
  void isMadeOnceAndCopiedWithItsConstraints() throws IOException {
    List<String> made = constraints(directory.resolve("first"));
    assertThat(kept).isDirectory();
    Path mark = Files.createFile(kept.resolve("graph/mark"));

    assertThat(constraints(directory.resolve("second"))).isEqualTo(made).hasSizeGreaterThan(10);
    assertThat(directory.resolve("second/graph/mark")).exists();
    assertThat(directory.resolve("first/graph").resolve(mark.getFileName())).doesNotExist();
  }

  @Test
  void isNotUsedOverAGraph() {
    Path store = directory.resolve("store");
    try (GraphStore open = GraphStore.open(store)) {
      open.replace(Samples.chain(2), TestGraph.INFO);
    }
    try (GraphStore open = GraphStore.open(store)) {
      assertThat(open.indexed()).isPresent();
    }
  }

  @Test
  void whereItCannotBeKeptEachStoreMakesItsOwn() throws IOException {
    Files.writeString(kept, "no directory");
    assertThat(constraints(directory.resolve("store"))).hasSizeGreaterThan(10);
  }

  private static List<String> constraints(Path store) {
    EmbeddedDatabase database = EmbeddedDatabase.open(StoreDirectory.prepare(store));
    try (Transaction transaction = database.begin(0)) {
      return StreamSupport.stream(transaction.schema().getConstraints().spliterator(), false)
          .map(constraint -> constraint.getLabel() + " " + constraint.getPropertyKeys())
          .sorted()
          .toList();
    } finally {
      database.close();
    }
  }
}
