package dev.silograph.graph;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * An empty graph with all its constraints, kept by the launcher beside the jar it was made by:
 * copying one takes milliseconds, where Neo4j needs half a second of processor time to make one.
 */
final class EmptyGraph {

  /** Where it is kept, or is to be; without this property each store makes its own. */
  static final String PROPERTY = "silograph.emptyGraph";

  private EmptyGraph() {}

  /**
   * Makes a fresh directory a finished store without a graph.
   *
   * @return false where nothing is kept, and nothing can be; the directory is then still fresh
   */
  static boolean copyTo(StoreDirectory fresh) {
    String place = System.getProperty(PROPERTY);
    if (place == null) {
      return false;
    }
    Path kept = Path.of(place);
    try {
      if (!Files.exists(kept)) {
        make(kept);
      }
      copy(StoreDirectory.home(kept), fresh.home());
      return true;
    } catch (IOException | GraphException e) {
      StoreDirectory.prepare(fresh.root());
      return false;
    }
  }

  private static void make(Path kept) throws IOException {
    StoreDirectory unfinished =
        StoreDirectory.prepare(kept.resolveSibling(kept.getFileName() + ".new"));
    EmbeddedDatabase.create(unfinished).close();
    Files.move(unfinished.root(), kept, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            if (!copy.endsWith(StoreDirectory.LOCK)) {
              Files.copy(file, copy);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
