package dev.silograph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Makes the graph of another process what a draft says, within a transaction, by writing the
 * difference; what {@link GraphUpdate} does in this one.
 */
final class BoltUpdate {

  private static final String NODES =
      "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties";

  private static final String RELATIONSHIPS =
      "MATCH (from)-[r]->(to) RETURN elementId(r) AS id, type(r) AS type,"
          + " elementId(from) AS from, elementId(to) AS to, properties(r) AS properties";

  private static final String UPDATE_NODES =
      "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n = row.properties";

  private static final String DELETE_RELATIONSHIPS =
      "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r";

  private static final String DELETE_NODES =
      "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id DELETE n";

  private final TransactionContext transaction;
  private final BoltWriter writer = new BoltWriter();
  private final Map<GraphDraft.NodeId, Stored> stored = new HashMap<>();
  private final Map<String, Draft.Node> drafts = new HashMap<>();

  /** A node that is in the graph. */
  private record Stored(String id, Map<String, Object> properties) {}

  BoltUpdate(TransactionContext transaction) {
    this.transaction = transaction;
  }

  void apply(GraphDraft draft) {
    transaction.run(NODES).forEachRemaining(this::read);
    List<Draft.Node> missing = new ArrayList<>();
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Draft.Node node : draft.nodes()) {
      claim(node, missing, changed);
    }
    Map<Draft.Ends, List<Draft.Relationship>> wanted = wanted(draft);
    List<String> superfluous = new ArrayList<>();
    transaction
        .run(RELATIONSHIPS)
        .forEachRemaining(
            row -> {
              if (!claim(wanted, row)) {
                superfluous.add(row.get("id").asString());
              }
            });
    run(DELETE_RELATIONSHIPS, "ids", superfluous);
    // Before others are made: a key that is given up may be taken.
    run(DELETE_NODES, "ids", stored.values().stream().map(Stored::id).toList());
    run(UPDATE_NODES, "rows", changed);
    writer.createNodes(transaction, missing);
    writer.createRelationships(
        transaction, wanted.values().stream().flatMap(List::stream).toList());
  }

  private void read(Record row) {
    String id = row.get("id").asString();
    Map<String, Object> properties = row.get("properties").asMap();
    for (Object label : row.get("labels").asList()) {
      String keyProperty = NodeKeys.of((String) label);
      if (keyProperty != null && properties.get(keyProperty) instanceof String key) {
        stored.put(new GraphDraft.NodeId((String) label, key), new Stored(id, properties));
        return;
      }
    }
    // Not of the contract, so someone else put it here: no draft will claim it.
    stored.put(new GraphDraft.NodeId("", id), new Stored(id, properties));
  }

  /** Leaves in {@link #stored} what no draft claims. */
  private void claim(Draft.Node node, List<Draft.Node> missing, List<Map<String, Object>> changed) {
    Stored found = stored.remove(new GraphDraft.NodeId(node.label(), node.key()));
    if (found == null) {
      missing.add(node);
      return;
    }
    writer.known(node, found.id());
    drafts.put(found.id(), node);
    Map<String, Object> properties = BoltWriter.forBolt(node.properties());
    if (!properties.equals(found.properties())) {
      changed.add(Map.of("id", found.id(), "properties", properties));
    }
  }

  private static Map<Draft.Ends, List<Draft.Relationship>> wanted(GraphDraft draft) {
    Map<Draft.Ends, List<Draft.Relationship>> wanted = new java.util.LinkedHashMap<>();
    for (Draft.Relationship relationship : draft.relationships()) {
      wanted.computeIfAbsent(relationship.ends(), ends -> new ArrayList<>(1)).add(relationship);
    }
    return wanted;
  }

  /** Whether some draft is exactly this relationship, which then is no longer wanted. */
  private boolean claim(Map<Draft.Ends, List<Draft.Relationship>> wanted, Record row) {
    Draft.Ends ends =
        new Draft.Ends(
            row.get("type").asString(),
            drafts.get(row.get("from").asString()),
            drafts.get(row.get("to").asString()));
    Map<String, Object> properties = row.get("properties").asMap();
    Iterator<Draft.Relationship> candidates = wanted.getOrDefault(ends, List.of()).iterator();
    while (candidates.hasNext()) {
      if (BoltWriter.forBolt(candidates.next().properties()).equals(properties)) {
        candidates.remove();
        return true;
      }
    }
    return false;
  }

  private void run(String cypher, String name, List<?> values) {
    if (!values.isEmpty()) {
      transaction.run(cypher, Map.of(name, values)).consume();
    }
  }
}
