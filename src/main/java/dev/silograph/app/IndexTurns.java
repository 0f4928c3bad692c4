package dev.silograph.app;

import dev.silograph.graph.GraphException;
import dev.silograph.graph.IndexTurn;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that one process at a time indexes a workspace. */
final class IndexTurns {

  /** As long as a slow machine takes for a tree ten times as large as Sentry's. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private IndexTurns() {}

  static Optional<IndexTurn> tryTake(Workspace workspace) {
    return explained(() -> IndexTurn.tryTake(workspace.store()));
  }

  /**
   * Waits for whoever is indexing.
   *
   * @throws GraphUnavailableException where that does not end
   */
  static IndexTurn take(Workspace workspace) {
    return explained(() -> IndexTurn.take(workspace.store(), PATIENCE));
  }

  private static <T> T explained(Supplier<T> work) {
    try {
      return work.get();
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }
}
