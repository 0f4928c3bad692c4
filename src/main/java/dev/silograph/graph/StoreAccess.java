package dev.silograph.graph;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Gets at a store, which one process at a time can have open: this one where no other has, else
 * through the one that has. One that is about to finish does not listen, and is waited for.
 */
final class StoreAccess {

  /** As long as a busy machine takes for a handful of commands that each hold the store. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path root;
  private final Duration patience;
  private final InetSocketAddress address;

  /**
   * @param patience how long to wait for another process that does not listen
   * @param address where to listen when this process holds it and is asked to
   */
  StoreAccess(Path directory, Duration patience, InetSocketAddress address) {
    this.root = StoreDirectory.make(directory);
    this.patience = patience;
    this.address = address;
  }

  /**
   * Opens the store.
   *
   * @throws StoreLockedException when another process holds it all that time and does not listen,
   *     or is stopped
   */
  Database open() {
    LockWait wait = new LockWait(lockFile(), patience);
    boolean waited = false;
    while (true) {
      Optional<StoreLock> lock = StoreLock.tryTake(lockFile());
      if (lock.isPresent()) {
        HeldDatabase held = HeldDatabase.open(root, lock.get(), address);
        if (waited) {
          // Others may be waiting too: one of them after the other would be slow.
          held.share();
        }
        return held;
      }
      Optional<Database> attached = wait.isOwnerStopped() ? Optional.empty() : attach();
      if (attached.isPresent()) {
        return attached.get();
      }
      waited = true;
      if (!wait.pause()) {
        throw StoreLockedException.held(root, wait.owner(), null);
      }
    }
  }

  private Optional<Database> attach() {
    Optional<Holder> holder = Holder.in(root);
    if (holder.isEmpty() || !holder.get().format().equals(StoreDirectory.FORMAT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AttachedDatabase(BoltConnection.open(holder.get().server(), Duration.ZERO)));
    } catch (ConnectionException e) {
      // It is closing, or was killed and somebody else is starting.
      return Optional.empty();
    }
  }

  private Path lockFile() {
    return root.resolve("lock");
  }
}
