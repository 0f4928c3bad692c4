package dev.silograph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole graph as it is to be, before the database has seen any of it: so that only what differs
 * from the graph on disk has to be written.
 */
final class GraphDraft {

  private final Map<NodeId, Draft.Node> byId = new HashMap<>();
  private List<Draft.Node> nodes = new ArrayList<>();
  private List<Draft.Relationship> relationships = new ArrayList<>();

  /** What identifies a node, in a draft and on disk. */
  record NodeId(String label, String key) {}

  /** Some of a graph: the relationships may join nodes of an earlier part. */
  record Part(List<Draft.Node> nodes, List<Draft.Relationship> relationships) {
    long size() {
      return (long) nodes.size() + relationships.size();
    }
  }

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
    Draft.Node known = byId.get(id);
    if (known == null) {
      known = new Draft.Node(label, key);
      byId.put(id, known);
      nodes.add(known);
      whenMade.accept(known);
    }
    return known;
  }

  Draft.Relationship relate(Draft.Node from, String type, Draft.Node to) {
    Draft.Relationship made = new Draft.Relationship(new Draft.Ends(type, from, to));
    relationships.add(made);
    return made;
  }

  /** Takes out what has been drafted since the last time, so that it can be written and let go. */
  Part take() {
    Part part = new Part(nodes, relationships);
    nodes = new ArrayList<>();
    relationships = new ArrayList<>();
    return part;
  }

  /** Those that have not been taken out. */
  List<Draft.Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** Those that have not been taken out. */
  List<Draft.Relationship> relationships() {
    return Collections.unmodifiableList(relationships);
  }

  /** How many nodes and relationships have not been taken out. */
  long size() {
    return (long) nodes.size() + relationships.size();
  }
}
