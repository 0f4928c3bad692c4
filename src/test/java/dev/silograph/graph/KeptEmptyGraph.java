package dev.silograph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Has every store that tests make be a copy of one empty graph, as the launcher has it for users:
 * to make one takes longer than most tests. It is made by the first store of the test JVM.
 */
public final class KeptEmptyGraph implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(KeptEmptyGraph.class))
        .getOrComputeIfAbsent(Kept.class);
  }

  /** There until the last test has run. */
  static final class Kept implements AutoCloseable {
    private final Path directory;

    Kept() throws IOException {
      directory = Files.createTempDirectory("silograph-empty");
      System.setProperty(EmptyGraph.PROPERTY, directory.resolve("graph").toString());
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
