package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The entries of {@code historical_silo_assignments} by which the router knows the silo of a table
 * whose model is gone. Without one it answers no database, and what drops the table or its
 * constraints is skipped without a word.
 */
final class Entries {

  /** The tables of a model: its own, and those that Django makes for its many-to-many fields. */
  private static final String LIVE =
      """
      MATCH (model:Model {key: $key})
      OPTIONAL MATCH (model)-[r:MANY_TO_MANY]->(:Model)
      OPTIONAL MATCH (through:Model {key: r.through, autoCreated: true})
      WITH model, collect(DISTINCT through) AS throughs
      UNWIND [model] + throughs AS owner
      MATCH (table:Table {name: owner.table})
      OPTIONAL MATCH (table)-[entry:HISTORICALLY_IN]->(silo:Silo)
      RETURN
        table.name AS table,
        owner.silos AS silos,
        silo.name AS entry,
        null AS derivation,
        null AS router,
        entry.repo AS repo,
        entry.file AS file,
        entry.line AS line
      ORDER BY owner <> model, table, line
      """;

  private static final String GONE =
      """
      MATCH (own:Table {name: $table})
      OPTIONAL MATCH (:Migration {replaced: false})-[:HAS_OPERATION]->(o:Operation)-[:TOUCHES]->(own)
        WHERE o.field IS NULL AND (o.deletionAction IS NOT NULL OR o.kind ENDS WITH 'DeleteModel')
      OPTIONAL MATCH (o)-[:TOUCHES]->(other:Table)
      WITH own, collect(DISTINCT other) AS others
      UNWIND CASE WHEN size(others) = 0 THEN [own] ELSE others END AS table
      OPTIONAL MATCH (table)-[entry:HISTORICALLY_IN]->(silo:Silo)
      WITH own, table, entry, silo
      WHERE NOT coalesce(table.contrib, false)
      RETURN
        table.name AS table,
        CASE WHEN table.impliedSilo IS NULL THEN [] ELSE [table.impliedSilo] END AS silos,
        silo.name AS entry,
        table.derivation AS derivation,
        table.router AS router,
        entry.repo AS repo,
        entry.file AS file,
        entry.line AS line
      ORDER BY table <> own, table, line
      """;

  /** Where the last entry of each router stands, the router with the most entries first. */
  private static final String ROUTERS =
      """
      MATCH (:Table)-[entry:HISTORICALLY_IN]->(:Silo)
      WITH entry.repo AS repo, entry.file AS file, max(entry.line) AS line, count(*) AS entries
      RETURN repo, file, line
      ORDER BY repo <> $repo, entries DESC, file
      """;

  private final GraphQuestions graph;

  Entries(GraphQuestions graph) {
    this.graph = graph;
  }

  /**
   * The entry that a table needs.
   *
   * @param silo that it has to have, or null where nothing tells
   * @param found silo that the router has for it, or null where there is none
   * @param derivation what tells the silo of a table whose model is gone, or null
   * @param place of the entry, or the line after which it belongs; null where there is no router
   */
  record Entry(String table, String silo, String found, String derivation, Place place) {

    boolean isRight() {
      return found != null && (silo == null || silo.equals(found));
    }

    /** As it stands in the router. */
    String text() {
      String right = silo != null ? silo : found != null ? found : "…";
      return "\"" + table + "\": SiloMode." + right + ",";
    }
  }

  /** The entries that a removal needs; none where the tree has no router with such entries. */
  List<Entry> of(Target target) {
    if (target.table() == null || target.field() != null) {
      return List.of();
    }
    String repo = target.place() == null ? "" : target.place().repo();
    List<Row> routers = Row.of(graph.ask(ROUTERS, Map.of("repo", repo)));
    if (routers.isEmpty()) {
      return List.of();
    }
    Place last = routers.get(0).place();
    List<Row> rows =
        Row.of(
            target.inCode()
                ? graph.ask(LIVE, Map.of("key", target.key()))
                : graph.ask(GONE, Map.of("table", target.table())));
    List<Entry> entries = new ArrayList<>();
    for (Row row : rows) {
      String silo = row.texts("silos").isEmpty() ? null : row.texts("silos").get(0);
      Place place = row.place() == null ? last : row.place();
      entries.add(
          new Entry(row.text("table"), silo, row.text("entry"), row.text("derivation"), place));
    }
    return entries;
  }

  /** What the entries of a model hold up that has left its class already. */
  List<Blocker> blockers(Target target) {
    if (target.inCode()) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    for (Entry entry : of(target)) {
      if (entry.found() == null) {
        blockers.add(
            new Blocker(
                "entry-missing",
                target.key(),
                null,
                null,
                "the router does not know the silo of "
                    + entry.table()
                    + ", so that what drops it or its constraints is skipped",
                "add " + entry.text() + " after this line",
                entry.place()));
      } else if (!entry.isRight()) {
        blockers.add(
            new Blocker(
                "entry-wrong",
                target.key(),
                null,
                null,
                "the router has "
                    + entry.table()
                    + " in "
                    + entry.found()
                    + ", migrations imply "
                    + entry.silo()
                    + ": "
                    + entry.derivation(),
                "make it " + entry.text(),
                entry.place()));
      }
    }
    return blockers;
  }
}
