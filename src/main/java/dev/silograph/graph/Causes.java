package dev.silograph.graph;

import java.util.Optional;

/** Looks below the exceptions that Neo4j wraps around what really happened. */
final class Causes {

  private Causes() {}

  /** The outermost cause of a type, the exception itself included. */
  static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  /** The innermost cause: what everything else was wrapped around. */
  static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
