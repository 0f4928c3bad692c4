package dev.silograph.graph;

import dev.silograph.source.IoReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The directory of a store: its own {@code .gitignore}, the number of the format that the graph in
 * it has, and below {@code graph/} the database's files.
 */
final class StoreDirectory {

  /**
   * To be raised whenever a graph that is already on disk would lack something that this version
   * expects: a constraint, an index, a changed property.
   */
  static final String FORMAT = "2";

  private static final String FORMAT_FILE = "format";

  /** What opening writes at most, with room to spare; a new store is 3 MB. */
  private static final long SPACE_TO_OPEN = 16L << 20;

  /** The file that the database itself locks as long as it is open. */
  static final Path LOCK = Path.of("data", "databases", "store_lock");

  private final Path root;
  private final boolean fresh;

  private StoreDirectory(Path root, boolean fresh) {
    this.root = root;
    this.fresh = fresh;
  }

  /** Makes the directory where it is missing, ignored by git, and gives its absolute path. */
  static Path make(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      Path ignore = root.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return root;
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  /**
   * Makes the directory ready to be opened by this process, which has its lock: empties it when its
   * graph is of another format or was never finished.
   *
   * @throws StoreLockedException when it would have to be emptied but another process has it open
   */
  static StoreDirectory prepare(Path directory) {
    Path root = make(directory);
    try {
      boolean fresh = !hasCurrentFormat(root);
      StoreDirectory store = new StoreDirectory(root, fresh);
      store.requireSpace(SPACE_TO_OPEN);
      if (fresh) {
        store.empty();
      }
      return store;
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  static StoreUnreadableException unusable(Path root, IOException failure) {
    return new StoreUnreadableException(
        "The graph's directory " + root + " cannot be used: " + IoReason.of(failure) + ".",
        failure);
  }

  private static boolean hasCurrentFormat(Path root) throws IOException {
    Path format = root.resolve(FORMAT_FILE);
    return Files.exists(format) && Files.readString(format).strip().equals(FORMAT);
  }

  private void empty() throws IOException {
    Path lockFile = home().resolve(LOCK);
    Files.createDirectories(lockFile.getParent());
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw StoreLockedException.held(root, "another process", null);
      }
      // The lock file stays: a process that starts meanwhile has to meet the same one.
      deleteAllBut(lockFile);
    } catch (OverlappingFileLockException e) {
      throw StoreLockedException.held(root, "another process", e);
    }
  }

  private void deleteAllBut(Path kept) throws IOException {
    Files.walkFileTree(
        home(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(kept)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!kept.startsWith(directory)) {
              Files.delete(directory);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Makes sure that there is room before the database starts to write: when the disk is full as it
   * closes, Neo4j tries again for ever, and prints the failure each time.
   *
   * @throws StoreUnreadableException when the disk has less left than that
   */
  void requireSpace(long bytes) {
    try {
      long left = Files.getFileStore(root).getUsableSpace();
      if (left < bytes) {
        throw new StoreUnreadableException(
            "The disk of "
                + root
                + " is full: "
                + (left >> 20)
                + " MB are left, and "
                + ((bytes >> 20) + 1)
                + " MB are needed.",
            null);
      }
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  /** The store's directory itself, for messages. */
  Path root() {
    return root;
  }

  /** Where the database keeps everything. */
  Path home() {
    return home(root);
  }

  /** As {@link #home()}, of any store. */
  static Path home(Path root) {
    return root.resolve("graph");
  }

  /** Whether there is no finished graph in it. */
  boolean fresh() {
    return fresh;
  }

  /** Records that a graph is about to be written bit by bit. */
  void begin() {
    try {
      Files.deleteIfExists(root.resolve(FORMAT_FILE));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Records that the graph is complete: until then, the next opening starts over. */
  void finish() {
    try {
      if (!hasCurrentFormat(root)) {
        Files.writeString(root.resolve(FORMAT_FILE), FORMAT + "\n");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private StoreUnreadableException unwritable(IOException failure) {
    return new StoreUnreadableException(
        "The graph's directory " + root + " cannot be written: " + IoReason.of(failure) + ".",
        failure);
  }
}
