package dev.silograph.app;

import dev.silograph.result.KnownNames;
import dev.silograph.result.KnownNames.Count;
import dev.silograph.result.KnownNames.Function;
import dev.silograph.result.KnownNames.Model;
import dev.silograph.result.KnownNames.Values;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the words that a graph knows things by, to complete what is typed. */
public final class CollectNames {

  /** More values of one property than these are told apart by nobody who reads a list. */
  private static final int MOST = 50_000;

  /** Longer values are prose. */
  private static final int LONGEST = 120;

  private static final String MODELS =
      """
      MATCH (m:Model)
      RETURN m.key AS key, m.name AS name, m.app AS app, m.silos AS silos, m.table AS table
      ORDER BY key
      """;

  private static final String NODE_VALUES =
      """
      MATCH (n)
      UNWIND labels(n) AS owner
      UNWIND keys(n) AS property
      WITH owner, property, n[property] AS given
      WHERE given IS :: STRING OR given IS :: LIST<STRING NOT NULL>
      UNWIND given AS value
      WITH owner, property, value, count(*) AS count
      WHERE size(value) <= $longest AND property <> 'generation'
      ORDER BY owner, property, count DESC, value
      WITH owner, property, collect([value, count])[..$most] AS counts
      RETURN owner, property, [c IN counts | c[0]] AS values, [c IN counts | c[1]] AS counts
      ORDER BY owner, property
      """;

  private static final String RELATIONSHIP_VALUES =
      """
      MATCH ()-[r]->()
      UNWIND keys(r) AS property
      WITH type(r) AS owner, property, r[property] AS given
      WHERE given IS :: STRING OR given IS :: LIST<STRING NOT NULL>
      UNWIND given AS value
      WITH owner, property, value, count(*) AS count
      WHERE size(value) <= $longest
      ORDER BY owner, property, count DESC, value
      WITH owner, property, collect([value, count])[..$most] AS counts
      RETURN owner, property, [c IN counts | c[0]] AS values, [c IN counts | c[1]] AS counts
      ORDER BY owner, property
      """;

  private static final String FUNCTIONS =
      "SHOW FUNCTIONS YIELD name, signature RETURN name, signature ORDER BY name";

  private final OpenedGraph graph;

  public CollectNames(OpenedGraph graph) {
    this.graph = graph;
  }

  /** All models, what each property that holds text has, and the database's functions. */
  public KnownNames run() {
    List<Values> values = new ArrayList<>();
    ask(NODE_VALUES).forEach(row -> values.add(values(row)));
    ask(RELATIONSHIP_VALUES).forEach(row -> values.add(values(row)));
    List<Function> functions =
        ask(FUNCTIONS).stream()
            .map(row -> new Function(row.text("name"), row.text("signature")))
            .toList();
    return new KnownNames(
        ask(MODELS).stream().map(CollectNames::model).toList(), values, functions);
  }

  private static Model model(Row row) {
    return new Model(
        row.text("key"), row.text("name"), row.text("app"), row.texts("silos"), row.text("table"));
  }

  private static Values values(Row row) {
    List<String> values = row.texts("values");
    List<Long> numbers = row.numbers("counts");
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      counts.add(new Count(values.get(i), numbers.get(i)));
    }
    return new Values(row.text("owner"), row.text("property"), counts);
  }

  private List<Row> ask(String cypher) {
    Map<String, Object> limits = Map.of("most", MOST, "longest", LONGEST);
    return Row.of(graph.run(cypher, limits, Limits.NONE));
  }
}
