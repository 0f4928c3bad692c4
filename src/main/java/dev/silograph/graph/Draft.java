package dev.silograph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node or relationship as it is to be, with its properties as the database stores them. */
abstract sealed class Draft {

  private final Map<String, Object> properties = new HashMap<>();

  Map<String, Object> properties() {
    return properties;
  }

  /** Sets a property; null means that it is not known, and so it is absent. */
  final void set(String property, Object value) {
    if (value != null) {
      // Bolt knows one kind of integer; the graph is to be the same whoever writes it.
      properties.put(property, value instanceof Integer number ? number.longValue() : value);
    }
  }

  final void setTexts(String property, List<String> values) {
    properties.put(property, values.toArray(String[]::new));
  }

  final void setNumbers(String property, List<Integer> values) {
    properties.put(property, values.stream().mapToLong(Integer::longValue).toArray());
  }

  /** A node; two drafts are never the same node. */
  static final class Node extends Draft {
    private final String label;
    private final String key;

    Node(String label, String key) {
      this.label = label;
      this.key = key;
      set(NodeKeys.of(label), key);
    }

    String label() {
      return label;
    }

    String key() {
      return key;
    }
  }

  /** A relationship between two drafted nodes. */
  static final class Relationship extends Draft {
    private final Ends ends;

    Relationship(Ends ends) {
      this.ends = ends;
    }

    Ends ends() {
      return ends;
    }
  }

  /** What a relationship joins; several of one type may join the same nodes. */
  record Ends(String type, Node from, Node to) {}
}
