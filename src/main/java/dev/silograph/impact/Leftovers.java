package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Rule;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What still refers to models that are gone. */
final class Leftovers {

  /** Models of which nothing is left but what refers to them, and that migrations know. */
  private static final String GONE =
      """
      MATCH (model:Model {external: true})
      WHERE EXISTS {
        (:Migration {app: model.app, replaced: false})-[:HAS_OPERATION]->(o:Operation)
        WHERE toLower(o.model) = toLower(model.name)
      }
      RETURN model.key AS model, model.name AS name
      ORDER BY model
      """;

  private static final String MODULES =
      """
      UNWIND $modules AS module
      MATCH (file:SourceFile {module: module})
      RETURN DISTINCT file.module AS module
      ORDER BY module
      """;

  private final GraphQuestions graph;
  private final SavedAnswers now;
  private final GraphQuestions past;
  private final SavedAnswers uses;
  private final ColumnReader columns;

  /**
   * @param now the models that are there
   * @param past those that are gone, and where code uses them now
   * @param columns reads the files that are there
   */
  Leftovers(GraphQuestions now, GraphQuestions past, ColumnReader columns) {
    this.graph = now;
    this.now = new SavedAnswers(now);
    this.past = past;
    this.uses = new SavedAnswers(past);
    this.columns = columns;
  }

  /** Models that are gone, as far as one graph tells. */
  static List<Target> gone(GraphQuestions graph) {
    List<Target> gone = new ArrayList<>();
    for (Row row : Row.of(graph.ask(GONE, Map.of()))) {
      gone.add(
          new Target(
              row.text("model"), row.text("name"), null, null, List.of(), Phase.NONE, false, null));
    }
    return gone;
  }

  /** What is left of models and columns. */
  List<Finding> of(List<Target> gone) {
    List<Finding> findings = new ArrayList<>(ofModels(gone.stream().filter(isModel()).toList()));
    for (Target column : gone.stream().filter(isModel().negate()).toList()) {
      findings.addAll(holders(column));
      CodeUses.of(column, past, columns).stream()
          .filter(CodeUse::isQuery)
          .forEach(use -> findings.add(left(column, use)));
    }
    return findings;
  }

  private static Predicate<Target> isModel() {
    return target -> target.field() == null;
  }

  /** What the model still says of a column that it has no more. */
  private List<Finding> holders(Target column) {
    return Columns.blockers(column, graph).stream()
        .map(
            left ->
                new Finding(
                    Rule.REFERENCE_LEFT,
                    column.label(),
                    left.model() + ": " + left.message(),
                    "take the column out of it",
                    left.place()))
        .toList();
  }

  private List<Finding> ofModels(List<Target> gone) {
    Set<String> keys =
        gone.stream().map(Target::key).collect(Collectors.toCollection(LinkedHashSet::new));
    List<Finding> findings = new ArrayList<>();
    for (Target target : gone) {
      for (Blocker left : new Blockers(now, keys, true).of(target)) {
        String who = left.field() == null ? left.model() : left.model() + "." + left.field();
        findings.add(
            new Finding(
                Rule.REFERENCE_LEFT,
                target.key(),
                who + ": " + left.message(),
                left.remedy(),
                left.place()));
      }
      for (CodeUse use : new CodeUses(uses, keys).of(target)) {
        if (use.counts() || isBroken(use)) {
          findings.add(left(target, use));
        }
      }
    }
    return findings;
  }

  /**
   * Whether a re-export cannot be imported any more: one by name, or one of all names of a module
   * that is gone as well.
   */
  private boolean isBroken(CodeUse use) {
    if (!use.reexport()) {
      return false;
    }
    int there = graph.ask(MODULES, Map.of("modules", use.stars())).rows().size();
    return use.stars().isEmpty() || there < use.stars().size();
  }

  private static Finding left(Target target, CodeUse use) {
    String lines = use.lines().stream().map(Object::toString).collect(Collectors.joining(", "));
    String kinds = String.join(", ", use.kinds());
    return new Finding(
        Rule.CODE_LEFT,
        target.label(),
        (target.field() == null ? "still used in " : "still named in ")
            + use.area()
            + ": "
            + kinds
            + " (line"
            + (use.lines().size() == 1 ? " " : "s ")
            + lines
            + ")",
        null,
        use.place());
  }
}
