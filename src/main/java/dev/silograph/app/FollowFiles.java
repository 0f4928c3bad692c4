package dev.silograph.app;

import dev.silograph.source.UnreadableCheckoutException;

/** Keeps a graph that stays open up with its files. */
public final class FollowFiles {

  private final Workspace workspace;
  private final OpenedGraph graph;
  private final IndexListener listener;

  /** Follows the files of a workspace; {@code listener} is told of each index. */
  public FollowFiles(Workspace workspace, OpenedGraph graph, IndexListener listener) {
    this.workspace = workspace;
    this.graph = graph;
    this.listener = listener;
  }

  /**
   * Whether a file has changed since the graph was made. False for a graph on a server, which
   * others share, and where the files cannot be listed just now.
   */
  public boolean isStale() {
    if (workspace.server().isPresent()) {
      return false;
    }
    try {
      return !new Freshness(workspace, listener).check().fresh();
    } catch (UnreadableCheckoutException | GraphUnavailableException e) {
      return false;
    }
  }

  /**
   * Makes the graph that of the files as they are now, and tells what is different.
   *
   * @param always whether to index although no file has changed
   * @throws GraphUnavailableException where there is nothing to index any more, or the graph cannot
   *     be written; the former one stays
   * @throws UnreadableCheckoutException where a checkout cannot be listed
   */
  public GraphChanges refresh(boolean always) {
    SchemaDigest before = SchemaDigest.of(graph);
    if (workspace.server().isPresent()) {
      new ServerStore(workspace, listener).replace(false);
    } else if (always) {
      graph.index(listener);
    } else {
      graph.refresh(listener);
    }
    return before.changesTo(SchemaDigest.of(graph));
  }
}
