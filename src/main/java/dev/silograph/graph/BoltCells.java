package dev.silograph.graph;

import dev.silograph.result.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.Values;

/** Turns the driver's values into the cells that {@link CellMapper} makes of the database's own. */
final class BoltCells {

  private static final String ENDS =
      "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS id, n";

  private final TransactionContext transaction;
  private final boolean confined;

  /** Bolt sends a relationship without its nodes; those that were looked up, by element id. */
  private final Map<String, Cell.NodeCell> nodes = new HashMap<>();

  /**
   * @param transaction where the values come from
   * @param confined whether nodes say of which generation they are, which is nobody's business
   */
  BoltCells(TransactionContext transaction, boolean confined) {
    this.transaction = transaction;
    this.confined = confined;
  }

  Cell cell(Object value) {
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
      return new Cell.Numeric(number);
    }
    if (value instanceof Node node) {
      return node(node);
    }
    if (value instanceof Relationship relationship) {
      return relationship(relationship);
    }
    return composite(value);
  }

  private Cell composite(Object value) {
    if (value instanceof Path path) {
      return path(path);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Cell> cells = new HashMap<>();
      map.forEach((key, element) -> cells.put(String.valueOf(key), cell(element)));
      return new Cell.MapCell(cells);
    }
    if (value instanceof List<?> list) {
      return new Cell.ListCell(list.stream().map(this::cell).toList());
    }
    if (value instanceof byte[] bytes) {
      List<Cell> cells = new ArrayList<>();
      for (byte each : bytes) {
        cells.add(new Cell.Numeric((long) each));
      }
      return new Cell.ListCell(cells);
    }
    return new Cell.Text(text(value));
  }

  /** Dates, times, durations and points: their text is what Cypher itself prints. */
  private static String text(Object value) {
    if (value instanceof IsoDuration duration) {
      return DurationValue.duration(
              duration.months(), duration.days(), duration.seconds(), duration.nanoseconds())
          .toString();
    }
    if (value instanceof Point point) {
      CoordinateReferenceSystem system = CoordinateReferenceSystem.get(point.srid());
      return (Double.isNaN(point.z())
              ? Values.pointValue(system, point.x(), point.y())
              : Values.pointValue(system, point.x(), point.y(), point.z()))
          .toString();
    }
    return value.toString();
  }

  private Cell.NodeCell node(Node node) {
    List<String> labels =
        StreamSupport.stream(node.labels().spliterator(), false).sorted().toList();
    return new Cell.NodeCell(labels, properties(node));
  }

  private Cell.RelationshipCell relationship(Relationship relationship) {
    return new Cell.RelationshipCell(
        relationship.type(),
        node(relationship.startNodeElementId()),
        node(relationship.endNodeElementId()),
        properties(relationship));
  }

  private Cell.PathCell path(Path path) {
    List<Cell.NodeCell> along = new ArrayList<>();
    for (Node node : path.nodes()) {
      Cell.NodeCell cell = node(node);
      nodes.put(node.elementId(), cell);
      along.add(cell);
    }
    List<Cell.RelationshipCell> relationships = new ArrayList<>();
    path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
    return new Cell.PathCell(along, relationships);
  }

  private Cell.NodeCell node(String id) {
    if (!nodes.containsKey(id)) {
      transaction
          .run(ENDS, Map.of("ids", List.of(id)))
          .forEachRemaining(
              row -> nodes.put(row.get("id").asString(), node(row.get("n").asNode())));
    }
    return nodes.get(id);
  }

  private Map<String, Cell> properties(Entity entity) {
    Map<String, Cell> cells = new HashMap<>();
    entity.asMap().forEach((name, value) -> cells.put(name, cell(value)));
    if (confined) {
      cells.remove(Confinement.PROPERTY);
    }
    return cells;
  }
}
