package dev.silograph.app;

import dev.silograph.result.Card;
import dev.silograph.result.Card.Part;
import dev.silograph.result.Cell;
import dev.silograph.result.GraphShape;
import dev.silograph.result.GraphShape.Ends;
import dev.silograph.result.GraphShape.Nodes;
import dev.silograph.result.GraphShape.Property;
import dev.silograph.result.GraphShape.Relationships;
import dev.silograph.result.ResultTable;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells which labels, relationship types and properties a graph has, and how many of each. */
public final class DescribeSchema {

  private static final String NODES =
      """
      MATCH (n)
      UNWIND labels(n) AS kind
      RETURN kind, count(*) AS count
      ORDER BY kind
      """;

  private static final String NODE_PROPERTIES =
      """
      MATCH (n)
      UNWIND labels(n) AS kind
      UNWIND keys(n) AS name
      RETURN kind, name, count(*) AS count, collect(DISTINCT valueType(n[name])) AS types
      ORDER BY kind, name
      """;

  private static final String ENDS =
      """
      MATCH (a)-[r]->(b)
      UNWIND labels(a) AS from
      UNWIND labels(b) AS to
      RETURN type(r) AS kind, from, to, count(*) AS count
      ORDER BY kind, from, to
      """;

  private static final String RELATIONSHIP_PROPERTIES =
      """
      MATCH ()-[r]->()
      UNWIND keys(r) AS name
      RETURN
        type(r) AS kind,
        name,
        count(*) AS count,
        collect(DISTINCT valueType(r[name])) AS types
      ORDER BY kind, name
      """;

  /** On a server, what says which of several graphs a node is of; no part of the contract. */
  private static final String HIDDEN = "generation";

  private final OpenedGraph graph;

  public DescribeSchema(OpenedGraph graph) {
    this.graph = graph;
  }

  /** Counts all that the graph has. */
  public GraphShape run() {
    return new GraphShape(nodes(), relationships());
  }

  /** The same as a card: a table of labels, one of relationship types and one of properties. */
  public Card card() {
    GraphShape shape = run();
    List<List<Cell>> labels = new ArrayList<>();
    List<List<Cell>> types = new ArrayList<>();
    List<List<Cell>> properties = new ArrayList<>();
    for (Nodes nodes : shape.nodes()) {
      labels.add(List.of(new Cell.Text(nodes.label()), new Cell.Numeric(nodes.count())));
      addAll(nodes.label(), nodes.properties(), properties);
    }
    for (Relationships each : shape.relationships()) {
      for (Ends ends : each.ends()) {
        types.add(
            List.of(
                new Cell.Text(each.type()),
                new Cell.Text(ends.from()),
                new Cell.Text(ends.to()),
                new Cell.Numeric(ends.count())));
      }
      addAll(each.type(), each.properties(), properties);
    }
    return new Card(
        "What is in the graph",
        Map.of(),
        List.of(
            part("labels", "Labels", List.of("label", "nodes"), labels),
            part(
                "relationshipTypes",
                "Relationship types",
                List.of("type", "from", "to", "relationships"),
                types),
            part(
                "properties",
                "Properties",
                List.of("of", "property", "type", "count"),
                properties)));
  }

  private static void addAll(String owner, List<Property> from, List<List<Cell>> to) {
    for (Property property : from) {
      to.add(
          List.of(
              new Cell.Text(owner),
              new Cell.Text(property.name()),
              new Cell.Text(property.type()),
              new Cell.Numeric(property.count())));
    }
  }

  private static Part part(String name, String title, List<String> columns, List<List<Cell>> rows) {
    return new Part(name, title, new ResultTable(columns, rows, false));
  }

  private List<Nodes> nodes() {
    List<Row> properties = ask(NODE_PROPERTIES);
    return ask(NODES).stream()
        .map(row -> new Nodes(row.text("kind"), row.number("count"), of(row, properties)))
        .toList();
  }

  private List<Relationships> relationships() {
    List<Row> properties = ask(RELATIONSHIP_PROPERTIES);
    List<Relationships> relationships = new ArrayList<>();
    List<Ends> ends = new ArrayList<>();
    List<Row> rows = ask(ENDS);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      ends.add(new Ends(row.text("from"), row.text("to"), row.number("count")));
      if (i + 1 == rows.size() || !rows.get(i + 1).text("kind").equals(row.text("kind"))) {
        long count = ends.stream().mapToLong(Ends::count).sum();
        relationships.add(new Relationships(row.text("kind"), count, ends, of(row, properties)));
        ends.clear();
      }
    }
    return relationships;
  }

  private static List<Property> of(Row kind, List<Row> properties) {
    return properties.stream()
        .filter(row -> row.text("kind").equals(kind.text("kind")))
        .filter(row -> !row.text("name").equals(HIDDEN))
        .map(row -> new Property(row.text("name"), row.number("count"), type(row.texts("types"))))
        .toList();
  }

  /** Without {@code NOT NULL}, which every value that is there is. */
  private static String type(List<String> types) {
    return String.join(
        " | ",
        types.stream().map(type -> type.replace(" NOT NULL", "")).distinct().sorted().toList());
  }

  private List<Row> ask(String cypher) {
    return Row.of(graph.run(cypher, Map.of(), Limits.NONE));
  }
}
