package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
class GraphStoreTest {

  @Test
  void holdsNothingUntilItIsIndexed(TestGraph graph) {
    assertThat(graph.store().indexed()).isEmpty();
  }

  @Test
  void saysWhatItHolds(TestGraph graph) {
    graph.hold(Samples.everything());

    IndexedGraph indexed = graph.store().indexed().orElseThrow();

    assertThat(indexed.info()).isEqualTo(TestGraph.INFO);
    assertThat(indexed.repositories()).isEqualTo(Samples.everything().repositories());
  }

  @Test
  void replacingLeavesNothingOfTheFormerGraph(TestGraph graph) {
    graph.hold(Samples.chain(3)).hold(Samples.everything()).hold(Samples.chain(2));

    assertThat(graph.rows("MATCH (n) RETURN labels(n)[0] AS label, count(*) ORDER BY label"))
        .containsExactly(
            List.of("App", 1L),
            List.of("Model", 2L),
            List.of("Repository", 1L),
            List.of("Table", 2L));
    assertThat(graph.rows("MATCH ()-[r]->() RETURN type(r) AS t, count(*) ORDER BY t"))
        .containsExactly(
            List.of("IN_APP", 2L), List.of("REFERENCES", 2L), List.of("STORED_IN", 2L));
  }
}
