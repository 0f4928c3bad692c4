package dev.silograph.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One value of a result: plain data, no type of the database. */
public sealed interface Cell {

  /** No value. */
  record Null() implements Cell {}

  /** Text. */
  record Text(String value) implements Cell {}

  /** A {@code Long} or {@code Double}. */
  record Numeric(Number value) implements Cell {}

  /** A boolean. */
  record Bool(boolean value) implements Cell {}

  /** A list; elements may be of any case. */
  record ListCell(List<Cell> values) implements Cell {
    public ListCell {
      values = List.copyOf(values);
    }
  }

  /**
   * A map, sorted: the order in which the database gives the keys depends on how it was written.
   */
  record MapCell(Map<String, Cell> values) implements Cell {
    public MapCell {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /** A node with its labels and properties, both sorted. */
  record NodeCell(List<String> labels, Map<String, Cell> properties) implements Cell {
    public NodeCell {
      labels = List.copyOf(labels);
      properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
  }

  /** A relationship between two nodes. */
  record RelationshipCell(String type, NodeCell start, NodeCell end, Map<String, Cell> properties)
      implements Cell {
    public RelationshipCell {
      properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
  }

  /** A path: one node more than relationships. */
  record PathCell(List<NodeCell> nodes, List<RelationshipCell> relationships) implements Cell {
    public PathCell {
      nodes = List.copyOf(nodes);
      relationships = List.copyOf(relationships);
    }
  }
}
