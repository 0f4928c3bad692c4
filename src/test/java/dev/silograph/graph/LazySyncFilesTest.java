package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.Transaction;

class LazySyncFilesTest {

  @TempDir Path directory;
  private Path store;

  @BeforeEach
  void makeAStore() {
    store = directory.resolve("store");
    EmbeddedDatabase.open(StoreDirectory.prepare(store)).close();
  }

  @Test
  void whoOnlyAsksNeverWaitsForTheDisk() {
    EmbeddedDatabase database = open(store);
    try (Transaction transaction = database.begin(0)) {
      transaction.execute("MATCH (m:Model) RETURN count(*)").close();
    } finally {
      database.close();
    }
    assertThat(database.files().syncs()).isFalse();
  }

  @Test
  void whoWritesWaitsForTheDisk() {
    try (EmbeddedDatabase database = open(store)) {
      write(database);
      assertThat(database.files().syncs()).isTrue();
    }
  }

  @Test
  void whatWasNotClosedIsRecoveredOntoTheDisk() throws IOException {
    Path copy = directory.resolve("copy");
    try (EmbeddedDatabase database = open(store)) {
      write(database);
      // As after kill -9: what is in the log only, and no word that it was closed.
      copy(store, copy);
    }
    try (EmbeddedDatabase database = open(copy);
        Transaction transaction = database.begin(0)) {
      assertThat(database.files().syncs()).isTrue();
      assertThat(transaction.getAllNodes().stream()).hasSize(1);
    }
  }

  @Test
  void whatWasOnlyAskedNeedNotBeClosed() throws IOException {
    try (EmbeddedDatabase database = open(store)) {
      write(database);
    }
    Path left = store;
    for (String next : List.of("once", "twice", "thrice")) {
      Path copy = directory.resolve(next);
      try (EmbeddedDatabase database = open(left);
          Transaction transaction = database.begin(0)) {
        assertThat(transaction.getAllNodes().stream()).hasSize(1);
        assertThat(database.files().syncs()).as("recovered").isFalse();
        copy(left, copy);
      }
      left = copy;
    }
  }

  @Test
  void whoWroteClosesTheStoreBeforeItLeaves() {
    GraphStore written = GraphStore.open(store);
    written.replace(Samples.chain(3), TestGraph.INFO);
    written.leave();

    try (EmbeddedDatabase database = open(store)) {
      assertThat(database.files().syncs()).as("recovered").isFalse();
    }
  }

  private static EmbeddedDatabase open(Path store) {
    return EmbeddedDatabase.open(StoreDirectory.prepare(store));
  }

  private static void write(EmbeddedDatabase database) {
    assertThat(database.files().syncs()).isFalse();
    try (Transaction transaction = database.begin(0)) {
      transaction.createNode();
      transaction.commit();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
