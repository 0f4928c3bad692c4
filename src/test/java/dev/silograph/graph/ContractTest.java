package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.result.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything of the contract is written as the contract names it. */
@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class ContractTest {

  @Parameter private TestGraph.Place place;

  private TestGraph graph;

  @BeforeEach
  void holdEverything(TestGraph graph) {
    this.graph = graph.hold(Samples.everything());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Repository      | shop                     | files indexedAt migrations models name revision root toolVersion warnings
          App             | store                    | label locked path
          App             | auth                     | label
          App             | till                     | file label line repo
          Model           | store.book               | app autoCreated bases emitsOutboxes external file key line managed module name outboxCategory partial proxy relocationScopes replication repo silos snowflakeIds table
          Model           | auth.user                | app external key name
          Model           | store.removed            | app external key name
          AbstractModel   | store.base.Base          | external file key line module name repo
          AbstractModel   | store.base.Root          | external key name
          Field           | store.book.id            | column dbIndex file inheritedFrom key line name null primaryKey repo type typePath unique
          Field           | store.book.owner         | column dbDefault dbIndex default file key line maxLength name null primaryKey repo type unique wrapper
          Index           | store.book:owner         | columns condition expressions fields file key kind line name repo unique
          Table           | store_book               | app name state
          Table           | store_old                | contrib declaredAt declaredIn declaredSilo derivation doubts file how impliedSilo line migration name outcome repo router state uncertain
          Silo            | REGION                   | name
          RelocationScope | Organization             | name
          OutboxCategory  | BOOK_UPDATE              | name value
          DeletionTask    | store.deletions.BookTask | bulk file key line name repo
          Migration       | store.0002_drop          | app atomic bases file initial key lastNumber leaf line name number position postDeployment replaced repo squashed
          LockfileEntry   | shop:lock.txt:3          | app file key line name repo
          Drift           | store:Book:FIELD:title:0 | app doubts file inMigrations inModels key line model name repo uncertain what
          Operation       | store.0002_drop:0        | answer asked crossing deletionAction fault file hinted key kind line model ordinal reason repo scope table typePath unsafe unsafeKinds unsafeSeverity
          SourceFile      | shop:src/store/models.py | key module parsed path repo
          SourceFile      | shop:tests/test_book.py  | key module parsed path repo warning
          Diagnostic      | shop:src/a.py:3:1        | column file key line message repo
          Diagnostic      | shop:src/a.py:0:0        | file key message repo
          """)
  void nodesHaveTheirPropertiesAndNoOthers(String label, String key, String properties) {
    assertThat(node(label, key).properties().keySet()).containsExactly(properties.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN_APP          | store.book               | store                    |
          IN_APP          | auth.user                | auth                     |
          HAS_OPERATION   | store.0002_drop          | store.0002_drop:0        |
          TOUCHES         | store.0002_drop:0        | store_old                |
          IN_REPOSITORY   | store                    | shop                     |
          EXTENDS         | store.book               | store.base.Base          |
          EXTENDS         | store.book               | store.thing              |
          EXTENDS         | store.base.Base          | store.base.Root          |
          HAS_FIELD       | store.book               | store.book.owner         | ordinal
          HAS_INDEX       | store.book               | store.book:owner         |
          IN_SILO         | store.book               | CELL                     |
          STORED_IN       | store.book               | store_book               |
          RELOCATES_WITH  | store.book               | Organization             |
          REPLICATES_VIA  | store.book               | BOOK_UPDATE              |
          REFERENCES      | store.book               | auth.user                | column crossSilo dbConstraint enforcement field file kind line null onDelete parentLink relatedName repo unique
          MANY_TO_MANY    | store.book               | store.tag                | field file line repo through
          DELETES         | store.book               | store.page               | bulk file filter line ordinal repo task
          DELETED_BY      | store.book               | store.deletions.BookTask | file line repo
          CLEARED_FROM    | store.book               | store_book               | file line repo
          HISTORICALLY_IN | store_gone               | REGION                   | file line repo
          DEFINES         | shop:src/store/models.py | store.book               |
          USES            | shop:tests/test_book.py  | store.book               | kinds lines migration test
          USES            | shop:tests/test_book.py  | store.removed            | kinds lines migration test
          """)
  void relationshipsJoinTheirNodes(String type, String from, String to, String properties) {
    assertThat(
            graph.rows(
                "MATCH (a)-[r]->(b)"
                    + " WHERE type(r) = $type"
                    + " AND coalesce(a.key, a.name, a.label) = $from"
                    + " AND coalesce(b.key, b.name, b.label) = $to"
                    + " UNWIND CASE WHEN size(keys(r)) = 0 THEN [''] ELSE keys(r) END AS k"
                    + " WITH k ORDER BY k RETURN collect(k)",
                Map.of("type", type, "from", from, "to", to)))
        .containsExactly(
            List.of(List.of(properties == null ? new String[] {""} : properties.split(" "))));
  }

  @Test
  void listsAreLists() {
    assertThat(
            graph.rows(
                "MATCH (m:Model {key: 'store.book'})-[:HAS_INDEX]->(i)"
                    + " MATCH (:SourceFile)-[u:USES]->(m)"
                    + " RETURN m.silos, m.bases, i.columns, i.expressions, u.lines, u.kinds"))
        .containsExactly(
            List.of(
                List.of("CELL"),
                List.of("store.base.Base", "store.mixins.Plain"),
                List.of("owner_id"),
                List.of(),
                List.of(1L, 5L),
                List.of("attribute", "import")));
  }

  @Test
  void enumsAreSpelledAsTheContractDoes() {
    assertThat(
            graph.rows(
                "MATCH (m:Model)-[r:REFERENCES]->() MATCH (m)-[:HAS_INDEX]->(i)"
                    + " MATCH (t:Table {name: 'store_old'})"
                    + " MATCH (g:Table {name: 'store_gone'})"
                    + " RETURN r.enforcement, i.kind, t.state, t.outcome, g.state"))
        .containsExactly(List.of("OUTBOX", "unique_together", "DROPPED", "skipped", "UNKNOWN"));
  }

  @Test
  void fieldsKeepTheirOrder() {
    assertThat(
            graph.rows(
                "MATCH (:Model {key: 'store.book'})-[h:HAS_FIELD]->(f)"
                    + " RETURN h.ordinal, f.name ORDER BY h.ordinal"))
        .containsExactly(List.of(0L, "id"), List.of(1L, "owner"));
  }

  @Test
  void everyLabelHasAUniqueKey() {
    List<List<Object>> constrained =
        graph.rows("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0]");

    assertThat(graph.rows("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"))
        .isSubsetOf(constrained);
  }

  private Cell.NodeCell node(String label, String key) {
    List<List<Object>> rows =
        graph.rows(
            "MATCH (n) WHERE $label IN labels(n)"
                + " AND coalesce(n.key, n.name, n.label) = $key RETURN n",
            Map.of("label", label, "key", key));
    assertThat(rows).hasSize(1);
    return (Cell.NodeCell) rows.get(0).get(0);
  }
}
