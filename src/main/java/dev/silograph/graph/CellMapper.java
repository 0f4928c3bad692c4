package dev.silograph.graph;

import dev.silograph.result.Cell;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** Turns Neo4j's values into plain cells. Needs the transaction that they come from. */
final class CellMapper {

  private CellMapper() {}

  static Cell cell(Object value) {
    if (value == null) {
      return new Cell.Null();
    }
    if (value instanceof String text) {
      return new Cell.Text(text);
    }
    if (value instanceof Boolean bool) {
      return new Cell.Bool(bool);
    }
    if (value instanceof Number number) {
      return numeric(number);
    }
    if (value instanceof Node node) {
      return node(node);
    }
    if (value instanceof Relationship relationship) {
      return relationship(relationship);
    }
    return composite(value);
  }

  private static Cell composite(Object value) {
    if (value instanceof Path path) {
      return path(path);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Cell> cells = new HashMap<>();
      map.forEach((key, element) -> cells.put(String.valueOf(key), cell(element)));
      return new Cell.MapCell(cells);
    }
    if (value instanceof Iterable<?> list) {
      List<Cell> cells = new ArrayList<>();
      list.forEach(element -> cells.add(cell(element)));
      return new Cell.ListCell(cells);
    }
    if (value.getClass().isArray()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        cells.add(cell(Array.get(value, i)));
      }
      return new Cell.ListCell(cells);
    }
    // Dates, times, durations and points: their text is what Cypher itself prints.
    return new Cell.Text(value.toString());
  }

  private static Cell numeric(Number number) {
    return number instanceof Double || number instanceof Float
        ? new Cell.Numeric(number.doubleValue())
        : new Cell.Numeric(number.longValue());
  }

  private static Cell.NodeCell node(Node node) {
    List<String> labels =
        StreamSupport.stream(node.getLabels().spliterator(), false)
            .map(Label::name)
            .sorted()
            .toList();
    return new Cell.NodeCell(labels, properties(node));
  }

  private static Cell.RelationshipCell relationship(Relationship relationship) {
    return new Cell.RelationshipCell(
        relationship.getType().name(),
        node(relationship.getStartNode()),
        node(relationship.getEndNode()),
        properties(relationship));
  }

  private static Cell.PathCell path(Path path) {
    List<Cell.NodeCell> nodes = new ArrayList<>();
    path.nodes().forEach(node -> nodes.add(node(node)));
    List<Cell.RelationshipCell> relationships = new ArrayList<>();
    path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
    return new Cell.PathCell(nodes, relationships);
  }

  private static Map<String, Cell> properties(Entity entity) {
    Map<String, Cell> cells = new HashMap<>();
    entity.getAllProperties().forEach((name, value) -> cells.put(name, cell(value)));
    return cells;
  }
}
