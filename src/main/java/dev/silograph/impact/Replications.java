package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How other silos hear of models that are to go, and what of theirs relies on it. */
final class Replications {

  private static final String OUTBOX =
      """
      MATCH (model:Model {key: $key})
      OPTIONAL MATCH (model)-[:REPLICATES_VIA]->(category:OutboxCategory)
      WITH model, category
      WHERE model.replication IS NOT NULL OR category IS NOT NULL
      RETURN
        model.replication AS replication,
        category.name AS category,
        COLLECT {
          MATCH (other:Model)-[:REPLICATES_VIA]->(category)
          WHERE other <> model
          RETURN other.key ORDER BY other.key
        } AS others,
        model.repo AS repo,
        model.file AS file,
        model.line AS line
      ORDER BY category
      """;

  /** Columns of the other silo that name a row of the model: copies of it, and plain references. */
  private static final String FED =
      """
      MATCH (model:Model {key: $key})<-[r:REFERENCES]-(other:Model)
      WHERE r.enforcement = 'OUTBOX'
        OR r.crossSilo AND (other.name ENDS WITH 'Replica' OR other.name ENDS WITH 'Mapping')
      RETURN
        other.key AS model,
        r.field AS field,
        r.onDelete AS onDelete,
        r.enforcement = 'OUTBOX' AS tombstone,
        r.crossSilo AND (other.name ENDS WITH 'Replica' OR other.name ENDS WITH 'Mapping')
          AND (other.name STARTS WITH model.name OR r.unique) AS replica,
        r.repo AS repo,
        r.file AS file,
        r.line AS line
      ORDER BY replica DESC, model, field
      """;

  private final GraphQuestions graph;

  Replications(GraphQuestions graph) {
    this.graph = graph;
  }

  List<Replication> of(Target target) {
    List<Replication> found = new ArrayList<>();
    if (target.field() == null) {
      ask(OUTBOX, target).forEach(row -> found.add(outbox(target, row)));
      ask(FED, target).stream()
          .filter(row -> row.is("replica") || row.is("tombstone"))
          .forEach(row -> found.add(fed(row)));
    }
    return found;
  }

  private List<Row> ask(String cypher, Target target) {
    return Row.of(graph.ask(cypher, Map.of("key", target.key())));
  }

  private static Replication outbox(Target target, Row row) {
    StringBuilder text = new StringBuilder();
    if (row.text("replication") != null) {
      text.append(row.text("replication"));
    }
    if (row.text("category") != null) {
      text.append(text.isEmpty() ? "" : ", ")
          .append("outbox category ")
          .append(row.text("category"));
      text.append(
          row.texts("others").isEmpty()
              ? ", which no other model has"
              : ", shared with " + String.join(", ", row.texts("others")));
    }
    return new Replication("outbox", target.key(), null, text.toString(), row.place());
  }

  private static Replication fed(Row row) {
    String tombstone = "its tombstones are what " + row.text("onDelete") + " waits for";
    String text =
        row.is("replica")
            ? "a copy in another silo" + (row.is("tombstone") ? "; " + tombstone : "")
            : tombstone;
    String kind = row.is("replica") ? "replica" : "tombstone";
    return new Replication(kind, row.text("model"), row.text("field"), text, row.place());
  }
}
