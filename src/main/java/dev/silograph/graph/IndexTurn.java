package dev.silograph.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to index into a store: one process at a time has it, so that many commands on a changed
 * checkout read it once. Whoever waits for it must not hold the store meanwhile.
 */
public final class IndexTurn implements AutoCloseable {

  private final StoreLock lock;

  private IndexTurn(StoreLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the turn where nobody has it.
   *
   * @throws StoreUnreadableException when the store's directory cannot be written
   */
  public static Optional<IndexTurn> tryTake(Path storeDirectory) {
    return StoreLock.tryTake(file(storeDirectory)).map(IndexTurn::new);
  }

  /**
   * Waits for the turn.
   *
   * @throws StoreLockedException when it takes longer than that
   * @throws StoreUnreadableException when the store's directory cannot be written
   */
  public static IndexTurn take(Path storeDirectory, Duration patience) {
    LockWait wait = new LockWait(file(storeDirectory), patience);
    while (true) {
      Optional<IndexTurn> turn = tryTake(storeDirectory);
      if (turn.isPresent()) {
        return turn.get();
      }
      if (!wait.pause()) {
        throw StoreLockedException.indexing(storeDirectory, wait.owner(), wait.waited());
      }
    }
  }

  private static Path file(Path storeDirectory) {
    return StoreDirectory.make(storeDirectory).resolve("indexing");
  }

  @Override
  public void close() {
    lock.close();
  }
}
