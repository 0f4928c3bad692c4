package dev.silograph.shell;

import dev.silograph.app.FollowFiles;
import dev.silograph.app.GraphChanges;
import dev.silograph.app.GraphUnavailableException;
import dev.silograph.source.UnreadableCheckoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Looks now and then whether the graph is still that of the files, and says when that changes. */
final class Watcher {

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(1500);

  /** Of all time, so much may go into looking. */
  private static final int SHARE = 20;

  private final FollowFiles files;
  private final BooleanSupplier following;
  private final Consumer<String> teller;
  private final Runnable changed;
  private volatile boolean stale;
  private volatile boolean over;

  /**
   * @param following whether the graph is to be brought up to date where it is stale
   * @param teller takes a line about what that has changed
   * @param changed runs when {@link #isStale} or the graph is another than before
   */
  Watcher(FollowFiles files, BooleanSupplier following, Consumer<String> teller, Runnable changed) {
    this.files = files;
    this.following = following;
    this.teller = teller;
    this.changed = changed;
  }

  /** Begins to look, in a thread of its own that does not keep the process alive. */
  void start() {
    Thread thread = new Thread(this::watch, "watch-files");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a file has changed since the graph was made. */
  boolean isStale() {
    return stale;
  }

  void end() {
    over = true;
  }

  private void watch() {
    while (!over) {
      long begin = System.nanoTime();
      look();
      long took = System.nanoTime() - begin;
      LockSupport.parkNanos(Math.max(INTERVAL, SHARE * took));
    }
  }

  /** Looks once. */
  void look() {
    boolean before = stale;
    stale = files.isStale();
    if (stale && following.getAsBoolean()) {
      follow();
    }
    if (stale != before && !over) {
      changed.run();
    }
  }

  private void follow() {
    try {
      GraphChanges changes = files.refresh(false);
      stale = false;
      teller.accept("indexed: " + ChangeText.of(changes));
      changed.run();
    } catch (GraphUnavailableException | UnreadableCheckoutException e) {
      // Half an edit, most often; the next look tries again.
      teller.accept("not indexed: " + e.getMessage());
    }
  }
}
