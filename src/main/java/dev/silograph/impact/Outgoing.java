package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Map;

/**
 * A reference of a model that is to go.
 *
 * @param kind class name of the field
 * @param typePath dotted path of that class
 * @param onDelete name of the rule
 * @param to key of the model that it refers to
 */
record Outgoing(
    String field,
    String column,
    String kind,
    String typePath,
    String onDelete,
    String to,
    boolean nullable,
    boolean unique,
    boolean indexed,
    boolean constrained,
    boolean hybrid,
    boolean parentLink,
    String relatedName,
    Place place) {

  private static final String ASK =
      """
      MATCH (model:Model {key: $key})-[r:REFERENCES]->(to:Model)
      WHERE r.kind <> 'Implicit'
      OPTIONAL MATCH (model)-[:HAS_FIELD]->(f:Field {name: r.field})
      RETURN
        r.field AS field,
        r.column AS column,
        r.kind AS kind,
        f.typePath AS typePath,
        r.onDelete AS onDelete,
        to.key AS to,
        r.null AS nullable,
        r.unique AS unique,
        coalesce(f.dbIndex, true) AS indexed,
        r.dbConstraint AS constrained,
        r.enforcement = 'OUTBOX' AS hybrid,
        r.parentLink AS parentLink,
        r.relatedName AS relatedName,
        r.repo AS repo,
        r.file AS file,
        r.line AS line
      ORDER BY line, field
      """;

  /** The references of a model, in the order in which they stand in the code. */
  static List<Outgoing> of(String model, GraphQuestions graph) {
    return Row.of(graph.ask(ASK, Map.of("key", model))).stream().map(Outgoing::outgoing).toList();
  }

  private static Outgoing outgoing(Row row) {
    return new Outgoing(
        row.text("field"),
        row.text("column"),
        row.text("kind"),
        row.text("typePath"),
        row.text("onDelete"),
        row.text("to"),
        row.is("nullable"),
        row.is("unique"),
        row.is("indexed"),
        row.is("constrained"),
        row.is("hybrid"),
        row.is("parentLink"),
        row.text("relatedName"),
        row.place());
  }

  /** Whether it has to change before its model can move to pending. */
  boolean isHeld() {
    return hybrid ? !nullable : constrained;
  }
}
