package dev.silograph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole graph as it is to be, before the database has seen any of it: so that only what differs
 * from the graph on disk has to be written.
 */
final class GraphDraft {

  private final Map<NodeId, Draft.Node> nodes = new LinkedHashMap<>();
  private final List<Draft.Relationship> relationships = new ArrayList<>();

  /** What identifies a node, in a draft and on disk. */
  record NodeId(String label, String key) {}

  /** The node of that key, to be described; made when it is not there yet. */
  Draft.Node node(String label, String key) {
    return node(label, key, made -> {});
  }

  /**
   * The node of that key; described as told when the schema refers to it but has not listed it,
   * since a relationship must not be lost.
   */
  Draft.Node node(String label, String key, Consumer<Draft.Node> whenMade) {
    NodeId id = new NodeId(label, key);
    Draft.Node known = nodes.get(id);
    if (known == null) {
      known = new Draft.Node(label, key);
      nodes.put(id, known);
      whenMade.accept(known);
    }
    return known;
  }

  Draft.Relationship relate(Draft.Node from, String type, Draft.Node to) {
    Draft.Relationship made = new Draft.Relationship(new Draft.Ends(type, from, to));
    relationships.add(made);
    return made;
  }

  Collection<Draft.Node> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  List<Draft.Relationship> relationships() {
    return Collections.unmodifiableList(relationships);
  }

  /** How many nodes and relationships there are. */
  long size() {
    return (long) nodes.size() + relationships.size();
  }
}
