package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.graph.Question.Access;
import dev.silograph.result.Cell;
import dev.silograph.result.Collected;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.StopSwitch;
import dev.silograph.result.UnknownName;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class QuestionTest {

  @Parameter private TestGraph.Place place;

  private TestGraph graph;

  @BeforeEach
  void holdTwoModels(TestGraph graph) {
    this.graph = graph.hold(Samples.chain(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE (:Model {key: 'x'})",
        "MATCH (m:Model) SET m.name = 'x'",
        "MATCH (m:Model) DETACH DELETE m",
        "MATCH (m:Model) CALL (m) { REMOVE m.name } RETURN m",
        "CALL { CREATE (:X) } IN TRANSACTIONS RETURN 1",
        "CREATE INDEX i FOR (n:X) ON (n.y)",
        "DROP CONSTRAINT nope IF EXISTS",
        "CALL db.createLabel('X')",
      })
  void refusesWhatIsMoreThanReading(String cypher) {
    assertThatThrownBy(() -> ask(cypher))
        .isInstanceOf(CypherFaultException.class)
        .hasMessage("Only queries that read are run: this one would change the graph.");
    assertThat(graph.rows("MATCH (m:Model) RETURN m.name ORDER BY m.name"))
        .containsExactly(List.of("M0"), List.of("M1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CALL db.clearQueryCaches()                                       | db.clearQueryCaches
          CALL dbms.listConfig()                                           | dbms.listConfig
          CALL dbms.listConfig() YIELD name, value RETURN value            | dbms.listConfig
          CALL dbms.listConfig('x') YIELD name MATCH (m {key: name}) RETURN m | dbms.listConfig
          MATCH (m:Model) CALL db.resampleIndex(m.key) RETURN m            | db.resampleIndex
          CALL db.resampleOutdatedIndexes()                                | db.resampleOutdatedIndexes
          CALL { CALL db.prepareForReplanning(1) RETURN 1 AS x } RETURN x  | db.prepareForReplanning
          CALL dbms.killConnection('bolt-1')                               | dbms.killConnection
          CALL dbms.queryJmx('*:*')                                        | dbms.queryJmx
          CALL tx.setMetaData({a: 1})                                      | tx.setMetaData
          """)
  void refusesProceduresThatDoMoreThanRead(String cypher, String procedure) {
    assertThatThrownBy(() -> ask(cypher))
        .isInstanceOf(CypherFaultException.class)
        .hasMessageStartingWith("CALL " + procedure + " is off: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALL db.labels() YIELD label WHERE label = 'Model' RETURN label",
        "CALL db.relationshipTypes()",
        "CALL db.propertyKeys()",
        "CALL db.schema.visualization()",
        "CALL db.schema.nodeTypeProperties()",
        "CALL db.schema.relTypeProperties()",
        "CALL dbms.components()",
        "CALL dbms.components() YIELD name, versions RETURN name, versions[0]",
        "SHOW PROCEDURES",
        "SHOW INDEXES",
      })
  void runsProceduresThatDescribeTheGraph(String cypher) {
    assertThat(ask(cypher).rows()).isNotEmpty();
  }

  @Test
  void refusesAdministration() {
    for (String command : List.of("SHOW USERS", "CREATE USER u SET PASSWORD 'secret12'")) {
      assertThatThrownBy(() -> ask(command))
          .isInstanceOf(CypherFaultException.class)
          .hasMessage("Administration commands are off: queries read the graph alone.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD CSV FROM 'http://localhost:1/x' AS line RETURN line",
        "LOAD CSV FROM 'ftp://localhost:1/x' AS line RETURN line",
        "RETURN COLLECT { LOAD CSV FROM 'http://localhost:1/x' AS line RETURN line }",
      })
  void refusesToLoadFiles(String cypher) {
    assertThatThrownBy(() -> ask(cypher))
        .isInstanceOf(CypherFaultException.class)
        .hasMessage("LOAD CSV is off: queries read the graph alone.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH (n RETURN n                | 1 | 10
          MATCH (n) RETURN m               | 1 | 18
          RETURN nope(1)                   | 1 | 8
          // a comment~MATCH (n)~RETRN n   | 3 | 1
          RETURN 1; RETURN 2               | 0 | 0
          """)
  void saysWhereTheCypherIsWrong(String cypher, int line, int column) {
    assertThatExceptionOfType(CypherFaultException.class)
        .isThrownBy(() -> ask(cypher.replace('~', '\n')))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(line))
        .satisfies(fault -> assertThat(fault.column()).isEqualTo(column))
        .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n", "offset"));
  }

  @Test
  void givesThePlanWhereItIsAskedFor() {
    ResultTable plan = ask("EXPLAIN MATCH (m:Model) RETURN m.key AS key");
    assertThat(plan.columns()).containsExactly("operator", "details", "estimatedRows");
    assertThat(plan.rows().get(0).get(0)).isEqualTo(new Cell.Text("ProduceResults"));
    ResultTable profile = ask("// how\n profile\nMATCH (m:Model) RETURN m.key AS key");
    assertThat(profile.columns())
        .containsExactly("operator", "details", "estimatedRows", "rows", "dbHits");
    assertThat(profile.rows().get(0).get(3)).isEqualTo(new Cell.Numeric(2L));
  }

  @Test
  void plansNothingThatIsRefusedAndSaysWhereItIsWrong() {
    assertThatThrownBy(() -> ask("EXPLAIN CREATE (:X)"))
        .hasMessage("Only queries that read are run: this one would change the graph.");
    assertThatExceptionOfType(CypherFaultException.class)
        .isThrownBy(() -> ask("PROFILE RETURN nope(1)"))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(1))
        .satisfies(fault -> assertThat(fault.column()).isEqualTo(16));
  }

  @Test
  void saysThatSeveralStatementsAreTooMany() {
    assertThatThrownBy(() -> ask("RETURN 1;\nRETURN 2; RETURN 3;"))
        .isInstanceOf(CypherFaultException.class)
        .hasMessage("These are 3 statements, and one is run at a time: ask each on its own.");
    assertThat(ask("RETURN 1;").rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RETURN 1/0                   | / by zero
          RETURN toInteger([1])        | Invalid input for function 'toInteger()'
          RETURN date('2020-13-01')    | Invalid value for MonthOfYear (valid values 1 - 12): 13
          RETURN $app + $model         | The query needs a value for $app, $model.
          """)
  void saysWhatWentWrongWhileRunning(String cypher, String message) {
    assertThatThrownBy(() -> ask(cypher))
        .isInstanceOf(CypherFaultException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH (m:Modle) RETURN m                              | LABEL Modle
          MATCH (m:Model&!`My Label`) WHERE m:Tabel RETURN m    | LABEL My Label, LABEL Tabel
          MATCH (m)-[:REFERNCES*1..2]->() RETURN m              | RELATIONSHIP_TYPE REFERNCES
          MATCH (m:Model) RETURN m.tabel AS a, m.tabel AS b     | PROPERTY tabel
          MATCH (m:Model {tabel: 'x'}) RETURN m                 | PROPERTY tabel
          MATCH ()-[r {onDelet: 'x'}]->() RETURN r              | PROPERTY onDelet
          MATCH (m:Model) RETURN m {.tabel}                     | PROPERTY tabel
          """)
  void tellsWhichNamesNothingBears(String cypher, String names) {
    assertThat(unknown(new Question(cypher, Map.of(), RunLimits.NONE)))
        .extracting(unknown -> unknown.kind() + " " + unknown.name())
        .containsExactlyInAnyOrder(names.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (t:Table)-[:HISTORICALLY_IN]->(), (d:Drift) RETURN d.what, t.unsafeSeverity",
        "MATCH (d:Diagnostic) WHERE d:AbstractModel RETURN d.message",
        "MATCH (m:Model) WITH collect({model: m.key, `how many`: 1}) AS all UNWIND all AS one"
            + " RETURN one.`how many`",
        "MATCH (m:Model) WITH m {.key, many: 1} AS one RETURN one.many",
        "UNWIND $given AS one MATCH (m:Model {key: one.modelKey}) RETURN m",
        "RETURN date().year, duration('P1D').days, point({x: 1, y: 2}).x",
      })
  void tellsNothingOfNamesThatAreNoMistake(String cypher) {
    Map<String, Object> parameters = Map.of("given", List.of(Map.of("modelKey", "a.b")));
    assertThat(unknown(new Question(cypher, parameters, RunLimits.NONE))).isEmpty();
  }

  /** A server's graph is changed by an index alone. */
  @Test
  void namesThatAChangeMakesAreNoMistake() {
    String cypher = "MATCH (m:Model {key: 'nope'}) CREATE (:Remark {wording: 'x'}) SET m.seen = 1";
    if (place != TestGraph.Place.SERVER) {
      assertThat(
              unknown(
                  new Question(cypher, Map.of(), RunLimits.NONE, Access.WRITE, new StopSwitch())))
          .isEmpty();
    }
  }

  @Test
  void stopsAtTheTimeLimit() {
    RunLimits limits = new RunLimits(10, Duration.ofMillis(1500));
    assertThatThrownBy(
            () ->
                graph
                    .store()
                    .run(
                        "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b"
                            + " RETURN count(*)",
                        Map.of(),
                        limits))
        .isInstanceOf(TimeLimitException.class)
        .hasMessage("The query was stopped after its time limit of 1.5 s.");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "2, 2, true", "3, 3, false", "4, 3, false"})
  void cutsRowsAtTheLimitAndSaysSo(long limit, int rows, boolean truncated) {
    ResultTable table =
        graph
            .store()
            .run("UNWIND [1, 2, 3] AS n RETURN n", Map.of(), new RunLimits(limit, Duration.ZERO));

    assertThat(table.rows()).hasSize(rows);
    assertThat(table.truncated()).isEqualTo(truncated);
  }

  @Test
  void namesTheColumnsEvenWithoutRows() {
    ResultTable table = ask("MATCH (n:Nothing) RETURN n.b AS b, n.a AS a");

    assertThat(table.columns()).containsExactly("b", "a");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void handsOverRowsAsTheyCome() {
    List<String> events = new ArrayList<>();
    RowConsumer stopping =
        new RowConsumer() {
          @Override
          public void columns(List<String> names) {
            events.add("columns " + names);
          }

          @Override
          public void row(List<Cell> cells) {
            events.add("row");
            throw new IllegalStateException("enough");
          }
        };

    assertThatThrownBy(
            () ->
                graph
                    .store()
                    .run(
                        "UNWIND range(1, 1000000000000) AS n RETURN n",
                        Map.of(),
                        RunLimits.NONE,
                        stopping))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(events).containsExactly("columns [n]", "row");
  }

  @Test
  void mapsPlainValues() {
    assertThat(
            row("RETURN null, true, 7, 2.5, 'x', [1, ['y']], date('2026-01-02'), duration('P1D')"))
        .containsExactly(
            new Cell.Null(),
            new Cell.Bool(true),
            new Cell.Numeric(7L),
            new Cell.Numeric(2.5),
            new Cell.Text("x"),
            new Cell.ListCell(
                List.of(new Cell.Numeric(1L), new Cell.ListCell(List.of(new Cell.Text("y"))))),
            new Cell.Text("2026-01-02"),
            new Cell.Text("P1D"));
    assertThat(row("RETURN {a: null, b: point({x: 1, y: 2})}").get(0))
        .isInstanceOfSatisfying(
            Cell.MapCell.class,
            map -> {
              assertThat(map.values().get("a")).isEqualTo(new Cell.Null());
              assertThat(map.values().get("b").toString()).contains("point");
            });
  }

  @Test
  void sortsTheKeysOfMaps() {
    assertThat(row("RETURN {beta: 1, gamma: {z: 1, y: 2}, alpha: 2}").get(0))
        .isInstanceOfSatisfying(
            Cell.MapCell.class,
            map -> {
              assertThat(map.values().keySet()).containsExactly("alpha", "beta", "gamma");
              assertThat(map.values().get("gamma").toString()).matches(".*\\by=.*\\bz=.*");
            });
  }

  @Test
  void mapsPathsWithWholeNodes() {
    Cell path = row("MATCH p = (:Model {name: 'M0'})-[:REFERENCES]->(:Model) RETURN p").get(0);

    assertThat(path)
        .isInstanceOfSatisfying(
            Cell.PathCell.class,
            p -> {
              assertThat(p.nodes()).extracting(n -> text(n, "name")).containsExactly("M0", "M1");
              assertThat(p.relationships()).hasSize(1);
              assertThat(p.relationships().get(0).type()).isEqualTo("REFERENCES");
              assertThat(p.relationships().get(0).start()).isEqualTo(p.nodes().get(0));
              assertThat(p.relationships().get(0).end()).isEqualTo(p.nodes().get(1));
            });
  }

  @Test
  void takesParametersOfEveryKind() {
    Map<String, Object> parameters = Map.of("list", List.of("a", "b"), "map", Map.of("n", 1L));

    assertThat(graph.rows("UNWIND $list AS x RETURN x, $map.n", parameters))
        .containsExactly(List.of("a", 1L), List.of("b", 1L));
  }

  private List<UnknownName> unknown(Question question) {
    Collected collected = new Collected();
    graph.store().ask(question, collected);
    return collected.unknown();
  }

  private ResultTable ask(String cypher) {
    return graph.store().run(cypher, Map.of(), RunLimits.NONE);
  }

  private List<Cell> row(String cypher) {
    return ask(cypher).rows().get(0);
  }

  private static String text(Cell.NodeCell node, String property) {
    return ((Cell.Text) node.properties().get(property)).value();
  }
}
