package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Map;

/**
 * How the migrations of a tree delete, and what they import for it.
 *
 * @param kind of deletion
 * @param safeDeleteModel dotted path of the operation; null unless {@code SAFE}
 * @param base dotted path of the class that migrations inherit from; null for Django's
 * @param postDeployment whether migrations say {@code is_post_deployment}
 */
record MigrationStyle(Kind kind, String safeDeleteModel, String base, boolean postDeployment) {

  /** How a table goes. */
  enum Kind {
    /** By Sentry's operations in two phases. */
    SAFE,
    /** In two phases without these: out of the state first, then by SQL. */
    STATE_FIRST,
    /** By Django's own operations, at once. */
    PLAIN
  }

  /** What migrations say that were written before; those of the same app and the newest first. */
  private static final String ASK =
      """
      MATCH (m:Migration)
      WITH m ORDER BY m.app <> $app, m.number DESC, m.name DESC
      WITH collect(m) AS migrations
      RETURN
        head(
          [m IN migrations WHERE size(m.bases) > 0 AND NOT m.bases[0] STARTS WITH 'django.' | m.bases[0]]
        ) AS base,
        any(m IN migrations WHERE m.postDeployment IS NOT NULL) AS flagged,
        head(COLLECT {
          MATCH (o:Operation) WHERE o.deletionAction IS NOT NULL AND o.field IS NULL
          WITH o.typePath AS path, count(*) AS times
          RETURN path ORDER BY times DESC, path LIMIT 1
        }) AS used
      ORDER BY base
      """;

  private static final String MODULES =
      """
      MATCH (file:SourceFile)
      WHERE file.module ENDS WITH '.new_migrations.monkey.models'
        AND NOT file.module CONTAINS '.tests.'
      RETURN file.module AS module
      ORDER BY module
      """;

  /** The style of an app's migrations. */
  static MigrationStyle of(String app, GraphQuestions graph) {
    Row row = Row.of(graph.ask(ASK, Map.of("app", app))).get(0);
    String safe = row.text("used");
    if (safe == null) {
      List<Row> modules = Row.of(graph.ask(MODULES, Map.of()));
      safe = modules.isEmpty() ? null : modules.get(0).text("module") + ".SafeDeleteModel";
    }
    boolean checked = row.text("base") != null && row.text("base").endsWith(".CheckedMigration");
    Kind kind = safe != null ? Kind.SAFE : checked ? Kind.STATE_FIRST : Kind.PLAIN;
    return new MigrationStyle(kind, safe, row.text("base"), row.is("flagged") && safe != null);
  }

  /** Whether a removal takes two migrations, with a deploy between. */
  boolean inTwoPhases() {
    return kind != Kind.PLAIN;
  }

  /** The module of the enumeration that says which phase is meant. */
  String stateModule() {
    return besides("state");
  }

  /** The module of the operation that removes a column. */
  String fieldsModule() {
    return besides("fields");
  }

  /** The module of the operation that deletes a model. */
  String modelsModule() {
    return safeDeleteModel.substring(0, safeDeleteModel.lastIndexOf('.'));
  }

  private String besides(String module) {
    String models = modelsModule();
    return models.substring(0, models.lastIndexOf('.') + 1) + module;
  }
}
