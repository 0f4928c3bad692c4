package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Rule;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries of {@code historical_silo_assignments} that are missing, gone too early or wrong. */
final class LostEntries {

  /** Entries of one silo for tables of models that were declared for others before. */
  private static final String DECLARED =
      """
      UNWIND $gone AS was
      MATCH (t:Table {name: was.table})-[entry:HISTORICALLY_IN]->(s:Silo)
      WHERE NOT s.name IN was.silos
      RETURN was.model AS model, t.name AS table, s.name AS entry, was.silos AS silos,
        entry.repo AS repo, entry.file AS file, entry.line AS line
      ORDER BY model, file, line
      """;

  private static final String LAST_LINE =
      """
      MATCH (:Table)-[entry:HISTORICALLY_IN]->(:Silo)
      WHERE entry.file = $router
      RETURN entry.repo AS repo, entry.file AS file, max(entry.line) AS line
      ORDER BY repo
      """;

  private final GraphQuestions graph;
  private final SavedAnswers answers;
  private final Optional<Change> change;

  /**
   * @param change outside of which nothing is of interest
   */
  LostEntries(GraphQuestions graph, Optional<Change> change) {
    this.graph = graph;
    this.answers = new SavedAnswers(graph);
    this.change = change;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Row row : concerned("tables-needing-historical-silo-assignments")) {
      findings.add(missing(row));
    }
    Set<String> told = new HashSet<>();
    for (Row row : concerned("historical-assignments-to-review")) {
      told.add(row.text("table"));
      String message = "the entry says " + row.text("silo") + ", but " + row.text("problem");
      findings.add(new Finding(Rule.ENTRY_WRONG, row.text("table"), message, null, row.place()));
    }
    change.ifPresent(since -> declared(since, told, findings));
    return findings;
  }

  private List<Row> concerned(String query) {
    return answers.findings(query).stream()
        .filter(row -> change.isEmpty() || change.get().concerns(row.text("table")))
        .toList();
  }

  private Finding missing(Row row) {
    String table = row.text("table");
    boolean early = change.isPresent() && change.get().hadEntry(table);
    String needed =
        row.text("migration") == null ? "" : ", which " + row.text("migration") + " needs";
    String message =
        early
            ? "its entry is gone" + needed + " wherever migrations are still to run"
            : "no entry tells its silo (" + row.text("how") + "), and " + outcome(row);
    String remedy = row.text("paste") == null ? null : "add " + row.text("paste");
    return new Finding(
        early ? Rule.ENTRY_REMOVED_EARLY : Rule.ENTRY_MISSING,
        table,
        message,
        remedy,
        early || isOld(row) ? lastLine(row) : row.place());
  }

  /** Whether it was there before what last was done to the table, so that nobody looks there. */
  private boolean isOld(Row row) {
    String migration = row.text("migration");
    return migration != null && change.isPresent() && change.get().had(migration);
  }

  private static String outcome(Row row) {
    return switch (row.text("outcome")) {
      case "skipped" -> "what drops it is skipped without a word";
      case "default" -> "what drops it goes to the default database";
      case "raises" -> "what drops it raises";
      case "routed" -> "what drops it goes where other tables are";
      default -> "nothing drops it yet";
    };
  }

  /** Of the router's entries, where that of a table was taken out. */
  private Place lastLine(Row row) {
    String router = row.text("router") == null ? "" : row.text("router");
    List<Row> last = Row.of(graph.ask(LAST_LINE, Map.of("router", router)));
    return last.isEmpty() ? row.place() : last.get(0).place();
  }

  private void declared(Change since, Set<String> told, List<Finding> findings) {
    List<Map<String, Object>> gone = new ArrayList<>();
    for (Target target : since.gone()) {
      if (target.field() == null && target.table() != null && !target.silos().isEmpty()) {
        gone.add(Map.of("model", target.key(), "table", target.table(), "silos", target.silos()));
      }
    }
    for (Row row : Row.of(graph.ask(DECLARED, Map.of("gone", gone)))) {
      if (since.hadSilo(row.text("entry")) && !told.contains(row.text("table"))) {
        String silos = String.join(" and ", row.texts("silos"));
        findings.add(
            new Finding(
                Rule.ENTRY_WRONG,
                row.text("table"),
                "the entry says " + row.text("entry") + ", but its class was declared " + silos,
                "make it \""
                    + row.text("table")
                    + "\": SiloMode."
                    + row.texts("silos").get(0)
                    + ",",
                row.place()));
      }
    }
  }
}
