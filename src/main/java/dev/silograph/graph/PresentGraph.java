package dev.silograph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * All that a store holds, in memory, to be compared with a draft: what this claims stays, the rest
 * is {@linkplain #dropNodes dropped}.
 */
final class PresentGraph {

  private final Map<GraphDraft.NodeId, Stored> nodes = new HashMap<>();
  private final Map<Ends, List<Stored>> relationships = new HashMap<>();

  /** A node or a relationship of the store. */
  static final class Stored {
    private final String id;
    private Map<String, Object> properties;
    private boolean claimed;

    Stored(String id, Map<String, Object> properties) {
      this.id = id;
      this.properties = properties;
    }

    /** By which the database knows it. */
    String id() {
      return id;
    }

    Map<String, Object> properties() {
      return properties;
    }

    void become(Map<String, Object> changed) {
      properties = changed;
    }

    boolean has(Map<String, Object> others) {
      return properties.size() == others.size()
          && properties.entrySet().stream()
              .allMatch(entry -> Objects.deepEquals(entry.getValue(), others.get(entry.getKey())));
    }
  }

  /** What a relationship joins; several of one type may join the same nodes. */
  record Ends(String type, Stored from, Stored to) {}

  static PresentGraph read(Transaction transaction) {
    PresentGraph graph = new PresentGraph();
    Map<Node, Stored> read = new HashMap<>();
    try (ResourceIterable<Node> all = transaction.getAllNodes()) {
      for (Node node : all) {
        Stored stored = new Stored(node.getElementId(), node.getAllProperties());
        graph.nodes.put(identify(node), stored);
        read.put(node, stored);
      }
    }
    try (ResourceIterable<Relationship> all = transaction.getAllRelationships()) {
      for (Relationship each : all) {
        Stored from = read.get(each.getStartNode());
        Stored to = read.get(each.getEndNode());
        graph
            .between(new Ends(each.getType().name(), from, to))
            .add(new Stored(each.getElementId(), each.getAllProperties()));
      }
    }
    return graph;
  }

  private static GraphDraft.NodeId identify(Node node) {
    for (Label label : node.getLabels()) {
      String keyProperty = NodeKeys.of(label.name());
      if (keyProperty != null && node.getProperty(keyProperty, null) instanceof String key) {
        return new GraphDraft.NodeId(label.name(), key);
      }
    }
    // Not of the contract, so someone else put it here: no draft will claim it.
    return new GraphDraft.NodeId("", node.getElementId());
  }

  private List<Stored> between(Ends ends) {
    return relationships.computeIfAbsent(ends, missing -> new ArrayList<>(1));
  }

  /** Claims a node; null where it is missing. */
  Stored claim(GraphDraft.NodeId id) {
    Stored node = nodes.get(id);
    if (node != null) {
      node.claimed = true;
    }
    return node;
  }

  /** Claims a relationship that is just so, and says whether there is one left. */
  boolean claim(Ends ends, Map<String, Object> properties) {
    for (Stored candidate : relationships.getOrDefault(ends, List.of())) {
      if (!candidate.claimed && candidate.has(properties)) {
        candidate.claimed = true;
        return true;
      }
    }
    return false;
  }

  /** Adds a node that was written, claimed. */
  void add(GraphDraft.NodeId id, Stored node) {
    node.claimed = true;
    nodes.put(id, node);
  }

  /** Adds a relationship that was written, after those that no one claimed were dropped. */
  void add(Ends ends, Stored relationship) {
    between(ends).add(relationship);
  }

  /** Takes out the nodes that no one has claimed since the last time. */
  List<Stored> dropNodes() {
    List<Stored> dropped = new ArrayList<>();
    drop(nodes.values().iterator(), dropped);
    return dropped;
  }

  /** Takes out the relationships that no one has claimed since the last time. */
  List<Stored> dropRelationships() {
    List<Stored> dropped = new ArrayList<>();
    Iterator<List<Stored>> all = relationships.values().iterator();
    while (all.hasNext()) {
      List<Stored> same = all.next();
      drop(same.iterator(), dropped);
      if (same.isEmpty()) {
        all.remove();
      }
    }
    return dropped;
  }

  private static void drop(Iterator<Stored> all, List<Stored> dropped) {
    while (all.hasNext()) {
      Stored each = all.next();
      if (!each.claimed) {
        all.remove();
        dropped.add(each);
      }
      each.claimed = false;
    }
  }
}
