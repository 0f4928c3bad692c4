package dev.silograph.graph;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Makes what was drafted, within a transaction. */
record Creation(Transaction transaction) {

  Node node(Draft.Node draft) {
    Node made = transaction.createNode(Label.label(draft.label()));
    draft.properties().forEach(made::setProperty);
    return made;
  }

  Relationship relationship(Draft.Relationship draft, Node from, Node to) {
    Relationship made =
        from.createRelationshipTo(to, RelationshipType.withName(draft.ends().type()));
    draft.properties().forEach(made::setProperty);
    return made;
  }
}
