package dev.silograph.explore;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Direction;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the models around a model. Asks in rounds, each for what is one reference farther, so that
 * no model is met twice and cycles end.
 */
public final class Neighbours {

  private static final String ROOT =
      """
      MATCH (m:Model {key: $root})
      RETURN m.key AS key, m.name AS name, m.silos AS silos
      """;

  /** Of an implicit many-to-many table, its field says all. */
  private static final String NEXT =
      """
      MATCH (near:Model)-[link:REFERENCES|MANY_TO_MANY|EXTENDS]-(next:Model)
      WHERE near.key IN $near
        AND NOT next.key IN $met
        AND NOT coalesce(next.autoCreated, false)
        AND ($out AND startNode(link) = near OR $in AND endNode(link) = near)
      RETURN DISTINCT next.key AS key, next.name AS name, next.silos AS silos
      ORDER BY key
      """;

  private static final String LINKS =
      """
      MATCH (source:Model)-[link:REFERENCES|MANY_TO_MANY|EXTENDS]->(target:Model)
      WHERE source.key IN $met AND target.key IN $met
      RETURN
        source.key AS source,
        target.key AS target,
        link.field AS field,
        CASE type(link)
          WHEN 'REFERENCES' THEN link.kind
          WHEN 'EXTENDS' THEN 'parent'
          ELSE 'ManyToManyField'
        END AS kind,
        link.onDelete AS onDelete,
        size(source.silos) > 0 AND size(target.silos) > 0
          AND none(silo IN source.silos WHERE silo IN target.silos) AS crossSilo,
        link.repo AS repo,
        link.file AS file,
        link.line AS line
      ORDER BY source, target, field, kind
      """;

  private final GraphQuestions graph;

  /** Asks this graph. */
  public Neighbours(GraphQuestions graph) {
    this.graph = graph;
  }

  /**
   * The models around the model of that key.
   *
   * @param depth how many references away they may be, at least 1
   */
  public Neighbourhood of(String key, int depth, Direction direction) {
    Map<String, Model> met = new LinkedHashMap<>();
    List<String> near = add(graph(ROOT, Map.of("root", key)), 0, met);
    for (int distance = 1; distance <= depth && !near.isEmpty(); distance++) {
      Map<String, Object> round =
          Map.of(
              "near",
              near,
              "met",
              List.copyOf(met.keySet()),
              "out",
              direction != Direction.IN,
              "in",
              direction != Direction.OUT);
      near = add(graph(NEXT, round), distance, met);
    }
    List<Link> links =
        graph(LINKS, Map.of("met", List.copyOf(met.keySet()))).stream()
            .map(Neighbours::link)
            .toList();
    return new Neighbourhood(key, depth, List.copyOf(met.values()), links);
  }

  /** Adds models that are that far away, and gives their keys. */
  private static List<String> add(List<Row> rows, int distance, Map<String, Model> met) {
    List<String> keys = new ArrayList<>();
    for (Row row : rows) {
      Model model = new Model(row.text("key"), row.text("name"), row.texts("silos"), distance);
      met.put(model.key(), model);
      keys.add(model.key());
    }
    return keys;
  }

  private static Link link(Row row) {
    return new Link(
        row.text("source"),
        row.text("target"),
        row.text("field"),
        row.text("kind"),
        row.text("onDelete"),
        row.is("crossSilo"),
        row.place());
  }

  private List<Row> graph(String cypher, Map<String, Object> parameters) {
    return Row.of(graph.ask(cypher, parameters));
  }
}
