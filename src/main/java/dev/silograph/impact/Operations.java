package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Rule;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the operations that remove models and columns, or that none does. */
final class Operations {

  /** One migration with both is told by the saved query. */
  private static final String BOTH_PHASES =
      """
      MATCH (first:Migration)-[:HAS_OPERATION]->(moved:Operation {deletionAction: 'MOVE_TO_PENDING'})
      WHERE NOT first.key IN $migrations
      MATCH (second:Migration {app: first.app})-[:HAS_OPERATION]->(dropped:Operation {deletionAction: 'DELETE'})
      WHERE NOT second.key IN $migrations
        AND second <> first
        AND toLower(dropped.model) = toLower(moved.model)
        AND coalesce(dropped.field, '') = coalesce(moved.field, '')
      RETURN
        first.key AS first,
        first.app + '.' + toLower(moved.model) + coalesce('.' + moved.field, '') AS subject,
        dropped.repo AS repo,
        dropped.file AS file,
        dropped.line AS line
      ORDER BY subject, file, line
      """;

  private final GraphQuestions graph;
  private final SavedAnswers answers;
  private final Optional<Change> change;

  /**
   * @param change outside of which nothing is of interest
   */
  Operations(GraphQuestions graph, Optional<Change> change) {
    this.graph = graph;
    this.answers = new SavedAnswers(graph);
    this.change = change;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Row row : answers.findings("unsafe-deletions")) {
      if (change.isEmpty() || !change.get().had(row.text("migration"))) {
        unsafe(row, findings);
      }
    }
    for (Row row : answers.findings("schema-drift")) {
      if (isLost(row) && findings.stream().noneMatch(found -> isDropped(row, found))) {
        findings.add(withoutMigration(row));
      }
    }
    change.ifPresent(since -> together(since, findings));
    return findings;
  }

  private static void unsafe(Row row, List<Finding> findings) {
    String app = row.text("migration").substring(0, row.text("migration").indexOf('.'));
    String subject = subject(app, row.text("model"), row.text("field"));
    List<String> reasons = row.texts("reasons");
    List<String> kinds = row.texts("kinds");
    for (int i = 0; i < reasons.size(); i++) {
      Rule rule = Rule.valueOf(kinds.get(i).toUpperCase(Locale.ROOT).replace('-', '_'));
      findings.add(new Finding(rule, subject, reasons.get(i), remedy(rule), row.place()));
    }
  }

  private static String subject(String app, String model, String field) {
    String key = app + "." + model.toLowerCase(Locale.ROOT);
    return field == null ? key : key + "." + field;
  }

  private static String remedy(Rule rule) {
    return switch (rule) {
      case AT_ONCE -> "move it to pending first, and delete it in a later change";
      case CONSTRAINT_LEFT -> "alter it to db_constraint=False first";
      case INBOUND_CONSTRAINT_LEFT -> "remove that column first, in two phases of its own";
      case NOT_NULLABLE -> "alter it to null=True, or give it a db_default, first";
      case NO_FIRST_PHASE -> "move it to pending in a change before";
      case PHASES_TOGETHER -> "put the second phase into a change of its own, after a deploy";
      default -> null;
    };
  }

  /** Whether migrations have a table or a column that the models have no more. */
  private boolean isLost(Row row) {
    boolean gone =
        row.text("inModels") == null && List.of("table", "field").contains(row.text("what"));
    return gone && (change.isEmpty() || lost(row, change.get()).isPresent());
  }

  /** A migration that drops what was never pending leaves it in the state. */
  private static boolean isDropped(Row row, Finding finding) {
    String model = subject(row.text("app"), row.text("model"), null);
    boolean it =
        finding.subject().equals(model) || finding.subject().equals(model + "." + row.text("name"));
    return it && finding.rule() == Rule.NO_FIRST_PHASE;
  }

  /** What of a change a difference between models and migrations is about. */
  private static Optional<Target> lost(Row row, Change change) {
    String model = subject(row.text("app"), row.text("model"), null);
    return change.gone().stream()
        .filter(target -> target.key().equals(model))
        .filter(target -> target.field() == null || target.field().equals(row.text("name")))
        .findFirst();
  }

  /** It stands where the class or field was, if that is known, since no later line is about it. */
  private Finding withoutMigration(Row row) {
    Place place = change.flatMap(since -> lost(row, since)).map(Target::place).orElse(row.place());
    boolean table = row.text("what").equals("table");
    return new Finding(
        Rule.NO_MIGRATION,
        subject(row.text("app"), row.text("model"), table ? null : row.text("name")),
        (table ? "the class" : "the field") + " is gone, and no migration says so",
        (table ? "SafeDeleteModel" : "SafeRemoveField") + " with MOVE_TO_PENDING belongs to it",
        place);
  }

  private void together(Change since, List<Finding> findings) {
    Map<String, Object> before = Map.of("migrations", since.migrationsBefore());
    for (Row row : Row.of(graph.ask(BOTH_PHASES, before))) {
      findings.add(
          new Finding(
              Rule.PHASES_TOGETHER,
              row.text("subject"),
              "the first phase, " + row.text("first") + ", is in the same change",
              remedy(Rule.PHASES_TOGETHER),
              row.place()));
    }
  }
}
