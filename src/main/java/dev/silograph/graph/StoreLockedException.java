package dev.silograph.graph;

import java.nio.file.Path;
import java.time.Duration;

/** Another process holds the store, and has not let go of it in time. */
public final class StoreLockedException extends GraphException {

  StoreLockedException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreLockedException held(Path store, String owner, Throwable cause) {
    return new StoreLockedException(
        "The graph in " + store + " is in use by " + owner + "; try again.", cause);
  }

  static StoreLockedException indexing(Path store, String owner, Duration patience) {
    return new StoreLockedException(
        "The graph in "
            + store
            + " is being indexed by "
            + owner
            + ", for more than "
            + patience.toSeconds()
            + " s; try again.",
        null);
  }
}
