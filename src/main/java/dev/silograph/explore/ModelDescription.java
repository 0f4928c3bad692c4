package dev.silograph.explore;

import dev.silograph.query.GraphQuestions;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.result.Card;
import dev.silograph.result.Card.Part;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what the graph knows of a model. */
public final class ModelDescription {

  private static final String FACTS =
      """
      MATCH (m:Model {key: $model})
      OPTIONAL MATCH (m)-[:DELETED_BY]->(task:DeletionTask)
      RETURN
        m.key AS key,
        m.name AS name,
        m.silos AS silos,
        m.table AS table,
        COLLECT { MATCH (m)-[:STORED_IN]->(t:Table)-[:HISTORICALLY_IN]->(s:Silo)
          RETURN DISTINCT s.name ORDER BY s.name } AS historicalSilos,
        m.app AS app,
        m.module AS module,
        m.bases AS bases,
        [trait IN [
          CASE WHEN m.proxy THEN 'proxy' END,
          CASE WHEN m.autoCreated THEN 'made by Django for a many-to-many field' END,
          CASE WHEN m.external THEN 'outside of the tree' END,
          CASE WHEN m.partial THEN 'from a file that could not be read whole' END,
          CASE WHEN NOT m.managed THEN 'not managed' END
        ] WHERE trait IS NOT NULL] AS notes,
        m.relocationScopes AS relocationScopes,
        m.replication AS replication,
        m.outboxCategory AS outboxCategory,
        task.key AS deletionTask,
        m.repo AS repo,
        m.file AS file,
        m.line AS line
      ORDER BY deletionTask
      LIMIT 1
      """;

  private static final String DELETIONS =
      """
      MATCH (m:Model {key: $model})
      CALL (m) {
        MATCH (m)-[d:DELETES]-(other:Model)
        RETURN d, other, CASE WHEN startNode(d) = m THEN 'deletes' ELSE 'deleted with' END AS what
        UNION ALL
        MATCH (m)-[d:CLEARED_FROM]->(:Table)
        RETURN d, m AS other, 'deleted by SQL alone' AS what
      }
      RETURN DISTINCT
        what,
        other.key AS model,
        d.task AS task,
        d.filter AS filter,
        d.file AS file,
        d.line AS line
      ORDER BY
        CASE what WHEN 'deletes' THEN 0 WHEN 'deleted with' THEN 1 ELSE 2 END,
        model,
        task,
        filter
      """;

  private static final String USES =
      """
      MATCH (:Model {key: $model})<-[use:USES]-(:SourceFile)
      WITH CASE WHEN use.migration THEN 'migrations' WHEN use.test THEN 'tests' ELSE 'source' END
        AS area
      RETURN area, count(*) AS files
      ORDER BY CASE area WHEN 'source' THEN 0 WHEN 'tests' THEN 1 ELSE 2 END
      """;

  private final GraphQuestions graph;
  private final QueryCatalogue catalogue = QueryCatalogue.load(List.of());

  /** Asks this graph. */
  public ModelDescription(GraphQuestions graph) {
    this.graph = graph;
  }

  /** What is known of the model of that key. */
  public Card of(String key) {
    List<Part> parts = new ArrayList<>();
    parts.add(saved("fields", "Fields", "model-fields", key));
    parts.add(saved("references", "Refers to", "outbound-references", key));
    parts.add(saved("referencedBy", "Is referred to by", "inbound-references", key));
    parts.add(saved("indexes", "Indexes", "model-indexes", key));
    parts.add(new Part("deletions", "Deletion tasks", ask(DELETIONS, key)));
    parts.add(saved("migrations", "Migrations", "migration-history", key));
    parts.add(new Part("uses", "Files that use it", ask(USES, key)));
    return new Card(key, facts(key), parts);
  }

  private Map<String, Cell> facts(String key) {
    ResultTable table = ask(FACTS, key);
    Map<String, Cell> facts = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      facts.put(table.columns().get(i), table.rows().get(0).get(i));
    }
    return facts;
  }

  private Part saved(String name, String title, String query, String key) {
    return new Part(name, title, ask(catalogue.find(query).text(), key));
  }

  private ResultTable ask(String cypher, String key) {
    return graph.ask(cypher, Map.of("model", key));
  }
}
