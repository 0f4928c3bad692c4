package dev.silograph.app;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** As much of a graph as it takes to say what has become of its models and references. */
record SchemaDigest(Map<String, Cell> models, Map<String, Cell> references) {

  /** Lines move with every edit, and are not what anybody wants to be told of. */
  private static final String MODELS =
      "MATCH (m:Model) WHERE NOT coalesce(m.external, false)"
          + " RETURN m.key AS key, [m {.*, line: null}, COLLECT {"
          + " MATCH (m)-[:HAS_FIELD]->(f) RETURN f {.*, line: null} AS field ORDER BY f.key}] AS all";

  private static final String REFERENCES =
      "MATCH (m:Model)-[r:REFERENCES]->(t:Model)"
          + " RETURN m.key + '.' + r.field AS key, r {.*, line: null, target: t.key} AS all";

  static SchemaDigest of(OpenedGraph graph) {
    return new SchemaDigest(byKey(graph, MODELS), byKey(graph, REFERENCES));
  }

  private static Map<String, Cell> byKey(OpenedGraph graph, String cypher) {
    ResultTable table = graph.run(cypher, Map.of(), Limits.NONE);
    Map<String, Cell> values = new HashMap<>();
    for (List<Cell> row : table.rows()) {
      values.put(((Cell.Text) row.get(0)).value(), row.get(1));
    }
    return values;
  }

  GraphChanges changesTo(SchemaDigest later) {
    return new GraphChanges(changes(models, later.models), changes(references, later.references));
  }

  private static GraphChanges.Of changes(Map<String, Cell> before, Map<String, Cell> after) {
    Set<String> changed = new TreeSet<>();
    after.forEach(
        (key, value) -> {
          if (before.containsKey(key) && !before.get(key).equals(value)) {
            changed.add(key);
          }
        });
    return new GraphChanges.Of(without(after, before), without(before, after), changed);
  }

  private static Set<String> without(Map<String, Cell> these, Map<String, Cell> those) {
    Set<String> left = new TreeSet<>(these.keySet());
    left.removeAll(those.keySet());
    return left;
  }
}
