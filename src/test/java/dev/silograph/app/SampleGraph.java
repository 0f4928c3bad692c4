package dev.silograph.app;

import dev.silograph.graph.TestGraph;
import dev.silograph.impact.SampleTree;
import java.util.Optional;

/** {@code sample-repo/}, opened. */
final class SampleGraph {

  private SampleGraph() {}

  /** In the graph that tests share, which nobody has to close. */
  static OpenedGraph in(TestGraph graph) {
    SampleTree.index(graph);
    return new OpenedGraph(graph.store(), Optional.empty());
  }
}
