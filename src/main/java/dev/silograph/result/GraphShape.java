package dev.silograph.result;

import java.util.List;

/**
 * What is in a graph, by kind.
 *
 * @param nodes by label, sorted
 * @param relationships by type, sorted
 */
public record GraphShape(List<Nodes> nodes, List<Relationships> relationships) {

  public GraphShape {
    nodes = List.copyOf(nodes);
    relationships = List.copyOf(relationships);
  }

  /** Of a graph that holds nothing. */
  public static final GraphShape EMPTY = new GraphShape(List.of(), List.of());

  /**
   * The nodes of a label.
   *
   * @param properties sorted by name
   */
  public record Nodes(String label, long count, List<Property> properties) {
    public Nodes {
      properties = List.copyOf(properties);
    }
  }

  /**
   * The relationships of a type.
   *
   * @param ends the labels that they connect, sorted
   * @param properties sorted by name
   */
  public record Relationships(String type, long count, List<Ends> ends, List<Property> properties) {
    public Relationships {
      ends = List.copyOf(ends);
      properties = List.copyOf(properties);
    }
  }

  /** How many relationships of a type go from nodes of one label to nodes of another. */
  public record Ends(String from, String to, long count) {}

  /**
   * A property.
   *
   * @param count how many nodes or relationships have it
   * @param type in Cypher's words, such as {@code STRING} or {@code LIST<STRING>}; several of them
   *     joined by {@code |}
   */
  public record Property(String name, long count, String type) {}
}
