package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Columns that are to go, and what holds them. */
final class Columns {

  private static final String COLUMN =
      """
      MATCH (model:Model {key: $key})
      OPTIONAL MATCH (model)-[:HAS_FIELD]->(f:Field {name: $field})
      OPTIONAL MATCH (model)-[m:MANY_TO_MANY {field: $field}]->(:Model)
      RETURN DISTINCT
        f.null AS nullable,
        f.dbDefault IS NOT NULL AS hasDatabaseDefault,
        m IS NOT NULL AS manyToMany
      ORDER BY manyToMany
      """;

  /** What is defined over the column, counts on it or filters by it. */
  private static final String HOLDERS =
      """
      MATCH (model:Model {key: $key})
      OPTIONAL MATCH (model)-[:HAS_FIELD]->(f:Field {name: $field})
      WITH model, f, [$field] + CASE WHEN f.column IS NULL THEN [] ELSE [f.column] END AS names
      CALL (model, f, names) {
        WITH model, f, names
        WHERE f.primaryKey
        RETURN 'primary-key' AS kind, model AS owner, 'the primary key' AS message,
          f {.repo, .file, .line} AS at
        UNION
        MATCH (model)-[:HAS_INDEX]->(i:Index)
        WHERE i.kind <> 'field' AND i.kind <> 'foreign_key'
          AND any(name IN i.fields + i.columns WHERE name IN names)
        RETURN 'index' AS kind, model AS owner,
          CASE WHEN i.unique THEN 'unique ' ELSE 'index ' END
            + coalesce(i.name + ' ', '') + 'over '
            + substring(reduce(all = '', field IN i.fields | all + ', ' + field), 2) AS message,
          i {.repo, .file, .line} AS at
        UNION
        MATCH (source:Model)-[r:DELETES]->(model)
        WHERE any(key IN r.filter WHERE split(key, '__')[0] IN names)
        RETURN 'deletion-task' AS kind, source AS owner,
          split(r.task, '.')[-1] + ' deletes by '
            + substring(reduce(all = '', key IN r.filter | all + ', ' + key), 2) AS message,
          r {.repo, .file, .line} AS at
      }
      RETURN kind, owner.key AS model, message, at.repo AS repo, at.file AS file, at.line AS line
      ORDER BY kind = 'deletion-task', kind, message, file, line
      """;

  private Columns() {}

  /**
   * A column.
   *
   * @param reference where it refers to a model, or null
   * @param manyToMany whether it is no column but a table of its own
   */
  record Column(
      boolean nullable, boolean hasDatabaseDefault, boolean manyToMany, Outgoing reference) {}

  static Column of(Target target, GraphQuestions graph) {
    Row row = Row.of(graph.ask(COLUMN, named(target))).get(0);
    Outgoing reference =
        Outgoing.of(target.key(), graph).stream()
            .filter(outgoing -> outgoing.field().equals(target.field()))
            .findFirst()
            .orElse(null);
    return new Column(
        row.is("nullable"), row.is("hasDatabaseDefault"), row.is("manyToMany"), reference);
  }

  static List<Blocker> blockers(Target target, GraphQuestions graph) {
    List<Blocker> blockers = new ArrayList<>();
    for (Row row : Row.of(graph.ask(HOLDERS, named(target)))) {
      String kind = row.text("kind");
      String remedy =
          switch (kind) {
            case "primary-key" -> "a model needs one: give it another first";
            case "index" -> "remove or change it first, in a migration of its own";
            default -> "have it delete by something else first";
          };
      blockers.add(
          new Blocker(
              kind,
              target.label(),
              row.text("model"),
              target.field(),
              row.text("message"),
              remedy,
              row.place()));
    }
    return blockers;
  }

  private static Map<String, Object> named(Target target) {
    return Map.of("key", target.key(), "field", target.field());
  }
}
