package dev.silograph.graph;

import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** Takes every node and relationship away, within a transaction. */
final class GraphRemoval {

  private GraphRemoval() {}

  static void removeAll(Transaction transaction) {
    try (ResourceIterable<Relationship> relationships = transaction.getAllRelationships()) {
      relationships.forEach(Entity::delete);
    }
    try (ResourceIterable<Node> nodes = transaction.getAllNodes()) {
      nodes.forEach(Entity::delete);
    }
  }
}
