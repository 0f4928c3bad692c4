package dev.silograph.graph;

import java.nio.file.Path;

/** Another process holds the store. */
public final class StoreLockedException extends GraphException {

  StoreLockedException(Path store, Throwable cause) {
    super("The graph in " + store + " is in use by another process; try again.", cause);
  }
}
