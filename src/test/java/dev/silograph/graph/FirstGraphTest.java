package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstGraphTest {

  private static final String NODES =
      "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"
          + " ORDER BY labels[0], n.key, n.name, n.line";

  private static final String RELATIONSHIPS =
      "MATCH (a)-[r]->(b)"
          + " RETURN type(r) AS type, properties(a) AS from, properties(r) AS over, properties(b) AS to"
          + " ORDER BY type, a.key, a.name, b.key, b.name, r.field, r.line";

  @TempDir Path directory;

  @Test
  void writtenInPartsItIsWhatReplacingGives() {
    Schema schema = Samples.everything();
    try (GraphStore whole = GraphStore.open(directory.resolve("whole"));
        GraphStore parts = GraphStore.open(directory.resolve("parts"))) {
      whole.replace(schema, TestGraph.INFO);
      FirstGraph first = parts.first().orElseThrow();
      first.write(schema.with(List.of(), List.of(), List.of()));
      first.finish(schema, TestGraph.INFO);

      assertThat(ask(parts, NODES)).isEqualTo(ask(whole, NODES)).isNotEmpty();
      assertThat(ask(parts, RELATIONSHIPS)).isEqualTo(ask(whole, RELATIONSHIPS)).isNotEmpty();
    }
    try (GraphStore parts = GraphStore.open(directory.resolve("parts"))) {
      assertThat(parts.indexed()).isPresent();
      assertThat(parts.first()).isEmpty();
    }
  }

  @Test
  void whatTakesSeveralTransactionsIsWhole() {
    int many = FirstGraph.BATCH + 1;
    try (GraphStore store = GraphStore.open(directory)) {
      Schema schema = Samples.chain(many);
      FirstGraph first = store.first().orElseThrow();
      first.write(schema);
      first.finish(schema, TestGraph.INFO);

      assertThat(ask(store, "MATCH (m:Model)-[:REFERENCES]->(:Model) RETURN count(m) AS models"))
          .containsExactly("[Numeric[value=" + many + "]]");
    }
  }

  @Test
  void withoutItsEndItIsNoneAndStartedOver() {
    try (GraphStore store = GraphStore.open(directory)) {
      store.first().orElseThrow().write(Samples.chain(3));
      assertThat(store.indexed()).isEmpty();
    }
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(store.indexed()).isEmpty();
      assertThat(ask(store, NODES)).isEmpty();
      assertThat(store.first()).isPresent();
    }
  }

  @Test
  void withoutItsEndItIsReplacedByWhoeverHasTheStoreOpen() {
    try (GraphStore store = GraphStore.open(directory)) {
      store.first().orElseThrow().write(Samples.chain(3));
      assertThat(store.first()).isEmpty();
      store.replace(Samples.chain(2), TestGraph.INFO);
    }
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(store.indexed()).isPresent();
      assertThat(ask(store, "MATCH (m:Model) RETURN m.name AS name ORDER BY name"))
          .containsExactly("[Text[value=M0]]", "[Text[value=M1]]");
    }
  }

  @Test
  void thereIsNoneForWhoeverIsLetIn() {
    try (GraphStore holder = GraphStore.open(directory)) {
      holder.share();
      try (GraphStore attached = GraphStore.open(directory)) {
        assertThat(attached.first()).isEmpty();
      }
    }
  }

  private static List<String> ask(GraphStore store, String cypher) {
    return store.run(cypher, Map.of(), RunLimits.NONE).rows().stream().map(List::toString).toList();
  }
}
