package dev.silograph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Makes nodes and relationships, and remembers the nodes by label and key.
 *
 * <p>Through the core API rather than Cypher: the planner and its classes are not needed, and
 * nothing is copied into parameter maps first.
 */
final class GraphBuilder {

  private final Transaction transaction;
  private final Map<String, Map<String, Node>> nodes = new HashMap<>();

  GraphBuilder(Transaction transaction) {
    this.transaction = transaction;
  }

  /** A new node, found again by its key. */
  Node add(String label, String keyProperty, String key) {
    Node node = addUnnamed(label);
    node.setProperty(keyProperty, key);
    nodes.computeIfAbsent(label, l -> new HashMap<>()).put(key, node);
    return node;
  }

  /** A new node that nothing will refer to by key. */
  Node addUnnamed(String label) {
    return transaction.createNode(Label.label(label));
  }

  /**
   * The node of that key; made when the schema refers to something that it does not list, since a
   * relationship must not be lost.
   */
  Node get(String label, String keyProperty, String key, Consumer<Node> whenMade) {
    Node known = nodes.getOrDefault(label, Map.of()).get(key);
    if (known != null) {
      return known;
    }
    Node made = add(label, keyProperty, key);
    whenMade.accept(made);
    return made;
  }

  static Relationship relate(Node from, String type, Node to) {
    return from.createRelationshipTo(to, RelationshipType.withName(type));
  }

  /** Sets a property; null means that it is not known, and so it is absent. */
  static void set(Entity entity, String property, Object value) {
    if (value != null) {
      entity.setProperty(property, value);
    }
  }

  static void setTexts(Entity entity, String property, List<String> values) {
    entity.setProperty(property, values.toArray(String[]::new));
  }

  static void setNumbers(Entity entity, String property, List<Integer> values) {
    entity.setProperty(property, values.stream().mapToInt(Integer::intValue).toArray());
  }
}
