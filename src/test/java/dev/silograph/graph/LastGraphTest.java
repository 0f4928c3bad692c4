package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.result.StopSwitch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a process remembers of the graph that it left may no longer be what is there. */
@ExtendWith(TestGraph.class)
class LastGraphTest {

  private static final String NODES = "MATCH (n) RETURN n ORDER BY labels(n), n.key, n.name";

  private static final String RELATIONSHIPS =
      "MATCH (a)-[r]->(b) RETURN r ORDER BY type(r), a.key, a.name, b.key, b.name";

  @Test
  void whatSomebodyElseHasWrittenSinceIsReplacedToo(TestGraph graph) {
    graph.hold(Samples.everything());
    List<List<Object>> nodes = graph.rows(NODES);
    List<List<Object>> relationships = graph.rows(RELATIONSHIPS);

    write(graph, "MATCH (m:Model) SET m.name = 'Other', m.more = 1");
    write(graph, "MATCH ()-[r]->() WITH r LIMIT 2 DELETE r CREATE ()-[:MORE]->()");
    assertThat(graph.rows(NODES)).isNotEqualTo(nodes);
    graph.hold(Samples.everything());

    assertThat(graph.rows(NODES)).isEqualTo(nodes);
    assertThat(graph.rows(RELATIONSHIPS)).isEqualTo(relationships);
  }

  @Test
  void whatCouldNotBeWrittenIsForgotten(TestGraph graph) {
    graph.hold(Samples.everything());
    List<List<Object>> nodes = graph.rows(NODES);
    List<List<Object>> relationships = graph.rows(RELATIONSHIPS);

    Runnable fault =
        () -> {
          throw new IllegalStateException("not today");
        };
    assertThatThrownBy(() -> graph.store().replace(Samples.chain(3), TestGraph.INFO, fault))
        .hasMessage("not today");
    graph.hold(Samples.everything());

    assertThat(graph.rows(NODES)).isEqualTo(nodes);
    assertThat(graph.rows(RELATIONSHIPS)).isEqualTo(relationships);
  }

  private static void write(TestGraph graph, String cypher) {
    graph
        .store()
        .run(
            new Question(
                cypher, Map.of(), RunLimits.NONE, Question.Access.WRITE, new StopSwitch()));
  }
}
