package dev.silograph.explore;

import dev.silograph.query.GraphQuestions;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.result.ModelPath;
import dev.silograph.result.ModelPath.Hop;
import dev.silograph.result.ModelPath.Stop;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Map;

/** Finds the shortest way from one model to another. */
public final class Connection {

  private final GraphQuestions graph;

  /** Asks this graph. */
  public Connection(GraphQuestions graph) {
    this.graph = graph;
  }

  /** The way between the models of two keys, as the saved query {@code connection} finds it. */
  public ModelPath between(String from, String to) {
    String cypher = QueryCatalogue.load(List.of()).find("connection").text();
    List<Row> rows = Row.of(graph.ask(cypher, Map.of("from", from, "to", to)));
    return new ModelPath(from, to, rows.stream().map(Connection::hop).toList());
  }

  private static Hop hop(Row row) {
    return new Hop(
        new Stop(row.text("from"), row.texts("fromSilos")),
        new Stop(row.text("to"), row.texts("toSilos")),
        row.is("forwards"),
        row.text("field"),
        row.text("kind"),
        row.text("onDelete"),
        row.text("enforcement"),
        row.is("crossSilo"),
        row.place());
  }
}
