package dev.silograph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Makes the graph on disk what a draft says, within a transaction, by writing the difference.
 *
 * <p>Taking everything away and writing it again cost three to five times what writing it first
 * does, and twice the memory; most of a graph is the same from one indexing to the next. For 230
 * models, 5,200 files and 26,000 uses: 2.8 s the first time in a cold JVM on a busy machine, 13 s
 * to remove and write again, 0.3 s to find that nothing differs.
 *
 * <p>All of it goes through the core API rather than Cypher: the planner and its classes are not
 * needed, and nothing is copied into parameter maps first.
 */
final class GraphUpdate {

  private final Transaction transaction;
  private final PresentGraph present;
  private final Creation creation;
  private final Map<Draft.Node, PresentGraph.Stored> nodes = new HashMap<>();
  private boolean changes;

  /**
   * @param present what is in the store; afterwards, what is in it once the transaction is over
   */
  GraphUpdate(Transaction transaction, PresentGraph present) {
    this.transaction = transaction;
    this.present = present;
    this.creation = new Creation(transaction);
  }

  /** Writes what differs, and says whether anything did. */
  boolean apply(GraphDraft draft) {
    draft.nodes().forEach(this::write);
    List<Draft.Relationship> missing =
        draft.relationships().stream()
            .filter(relationship -> !present.claim(ends(relationship), relationship.properties()))
            .toList();
    for (PresentGraph.Stored superfluous : present.dropRelationships()) {
      transaction.getRelationshipByElementId(superfluous.id()).delete();
      changes = true;
    }
    // In the draft's order, so that indexing twice lays the store out alike.
    missing.forEach(this::create);
    for (PresentGraph.Stored superfluous : present.dropNodes()) {
      transaction.getNodeByElementId(superfluous.id()).delete();
      changes = true;
    }
    return changes;
  }

  private void write(Draft.Node draft) {
    GraphDraft.NodeId id = new GraphDraft.NodeId(draft.label(), draft.key());
    PresentGraph.Stored node = present.claim(id);
    if (node == null) {
      Node made = creation.node(draft);
      node = new PresentGraph.Stored(made.getElementId(), draft.properties());
      present.add(id, node);
      changes = true;
    } else if (!node.has(draft.properties())) {
      update(transaction.getNodeByElementId(node.id()), node.properties(), draft.properties());
      node.become(draft.properties());
      changes = true;
    }
    nodes.put(draft, node);
  }

  private static void update(
      Entity entity, Map<String, Object> former, Map<String, Object> properties) {
    properties.forEach(
        (name, value) -> {
          if (!Objects.deepEquals(value, former.get(name))) {
            entity.setProperty(name, value);
          }
        });
    former.keySet().stream()
        .filter(name -> !properties.containsKey(name))
        .forEach(entity::removeProperty);
  }

  private PresentGraph.Ends ends(Draft.Relationship draft) {
    Draft.Ends ends = draft.ends();
    return new PresentGraph.Ends(ends.type(), nodes.get(ends.from()), nodes.get(ends.to()));
  }

  private void create(Draft.Relationship draft) {
    PresentGraph.Ends ends = ends(draft);
    Node from = transaction.getNodeByElementId(ends.from().id());
    Node to = transaction.getNodeByElementId(ends.to().id());
    String id = creation.relationship(draft, from, to).getElementId();
    present.add(ends, new PresentGraph.Stored(id, draft.properties()));
    changes = true;
  }
}
