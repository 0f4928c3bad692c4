package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.schema.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class GraphStoreTest {

  @Parameter private TestGraph.Place place;

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

  @Test
  void whatIsWrittenDoesNotDependOnWhatWasThere(TestGraph graph) {
    Model plain = Samples.model("store", "Book", List.of(Samples.reference("owner", "auth.user")));
    Model doubled =
        Samples.model(
            "store",
            "Book",
            List.of(
                Samples.reference("owner", "auth.user"), Samples.reference("editor", "auth.user")));
    List<List<Object>> fresh = content(graph.hold(Samples.everything()));

    graph.hold(Samples.models(List.of(plain)));
    assertThat(references(graph)).containsExactly(List.of("owner"));
    graph.hold(Samples.models(List.of(doubled)));
    assertThat(references(graph)).containsExactly(List.of("editor"), List.of("owner"));
    graph.hold(Samples.models(List.of(plain)));
    assertThat(references(graph)).containsExactly(List.of("owner"));

    assertThat(content(graph.hold(Samples.everything()))).isEqualTo(fresh);
    assertThat(content(graph.hold(Samples.everything()))).isEqualTo(fresh);
  }

  private static List<List<Object>> references(TestGraph graph) {
    return graph.rows("MATCH ()-[r:REFERENCES]->() RETURN r.field AS f ORDER BY f");
  }

  private static List<List<Object>> content(TestGraph graph) {
    List<List<Object>> content = new ArrayList<>();
    content.addAll(graph.rows("MATCH (n) RETURN n ORDER BY labels(n), n.key, n.name, n.label"));
    content.addAll(
        graph.rows(
            "MATCH (a)-[r]->(b) RETURN r"
                + " ORDER BY type(r), a.key, a.name, a.label, b.key, b.name, b.label"));
    return content;
  }
}
