package dev.silograph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Writes drafts over Bolt, many in one statement. */
final class BoltWriter {

  private static final String CREATE_NODES =
      """
      UNWIND $rows AS row
      CREATE (n:$(row.label)) SET n = row.properties
      RETURN row.at AS at, elementId(n) AS id
      """;

  private static final String CREATE_RELATIONSHIPS =
      """
      UNWIND $rows AS row
      MATCH (from) WHERE elementId(from) = row.from
      MATCH (to) WHERE elementId(to) = row.to
      CREATE (from)-[r:$(row.type)]->(to) SET r = row.properties
      """;

  /** Element ids of the nodes that are in the graph, by draft. */
  private final Map<Draft.Node, String> ids = new HashMap<>();

  private final String generation;

  /** Writes what is all that there is. */
  BoltWriter() {
    this(null);
  }

  /** Writes a generation of a server's graph. */
  BoltWriter(String generation) {
    this.generation = generation;
  }

  /** Says that a draft's node is in the graph already. */
  void known(Draft.Node node, String id) {
    ids.put(node, id);
  }

  void createNodes(TransactionContext transaction, List<Draft.Node> nodes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int at = 0; at < nodes.size(); at++) {
      Draft.Node node = nodes.get(at);
      Map<String, Object> properties = forBolt(node.properties());
      if (generation != null) {
        properties.put(Confinement.PROPERTY, generation);
      }
      rows.add(Map.of("at", at, "label", node.label(), "properties", properties));
    }
    transaction
        .run(CREATE_NODES, Map.of("rows", rows))
        .forEachRemaining(
            row -> ids.put(nodes.get(row.get("at").asInt()), row.get("id").asString()));
  }

  void createRelationships(
      TransactionContext transaction, Collection<Draft.Relationship> relationships) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Draft.Relationship relationship : relationships) {
      Draft.Ends ends = relationship.ends();
      rows.add(
          Map.of(
              "type", ends.type(),
              "from", ids.get(ends.from()),
              "to", ids.get(ends.to()),
              "properties", forBolt(relationship.properties())));
    }
    transaction.run(CREATE_RELATIONSHIPS, Map.of("rows", rows)).consume();
  }

  /** Properties as the driver takes them, and gives them back. */
  static Map<String, Object> forBolt(Map<String, Object> properties) {
    Map<String, Object> values = new HashMap<>();
    properties.forEach((name, value) -> values.put(name, forBolt(value)));
    return values;
  }

  private static Object forBolt(Object value) {
    if (value instanceof String[] texts) {
      return List.of(texts);
    }
    if (value instanceof long[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    return value;
  }
}
