package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelNames;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.DeletionPlan.Verdict;
import dev.silograph.result.Impact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what it takes to delete models or columns. */
public final class DeletionCheck {

  private final GraphQuestions graph;
  private final ModelNames names;
  private final ColumnReader columns;

  /** Asks this graph, finds models in it by these names, and has columns read. */
  public DeletionCheck(GraphQuestions graph, ModelNames names, ColumnReader columns) {
    this.graph = graph;
    this.names = names;
    this.columns = columns;
  }

  /**
   * Checks some models, or columns of models, as one removal.
   *
   * @param given names of models, and {@code MODEL.FIELD} for columns; at least one
   * @throws dev.silograph.query.QueryUsageException where a name stands for nothing, or for several
   */
  public DeletionPlan run(List<String> given) {
    Set<Target> targets = new LinkedHashSet<>();
    TargetFinder finder = new TargetFinder(graph, names);
    given.forEach(name -> targets.add(finder.find(name)));
    return plan(List.copyOf(targets));
  }

  private DeletionPlan plan(List<Target> targets) {
    Set<String> going = new LinkedHashSet<>();
    targets.stream().filter(t -> t.field() == null).forEach(t -> going.add(t.key()));
    SavedAnswers answers = new SavedAnswers(graph);
    MigrationFiles files = new MigrationFiles(graph, targets);
    List<Blocker> blockers = new ArrayList<>();
    List<CodeUse> uses = new ArrayList<>();
    List<Replication> replication = new ArrayList<>();
    for (Target target : targets) {
      blockers.addAll(blockers(target, answers, going, files));
      uses.addAll(
          target.field() == null
              ? new CodeUses(answers, going).of(target)
              : CodeUses.of(target, graph, columns));
      replication.addAll(new Replications(graph).of(target));
    }
    uses.sort(Comparator.comparing(use -> CodeUses.AREAS.indexOf(use.area())));
    return new DeletionPlan(
        List.of(),
        targets,
        verdict(blockers, uses),
        targets.stream().map(Target::phase).min(Comparator.naturalOrder()).orElse(Phase.NONE),
        blockers,
        impact(targets),
        uses,
        replication,
        new Steps(graph, targets, blockers, uses, files).all(),
        files.all());
  }

  private List<Blocker> blockers(
      Target target, SavedAnswers answers, Set<String> going, MigrationFiles files) {
    if (target.field() != null) {
      return Columns.blockers(target, graph);
    }
    List<Blocker> blockers =
        new ArrayList<>(
            new Blockers(answers, going, files.style(target.app()).inTwoPhases()).of(target));
    blockers.addAll(new Begun(graph).blockers(target));
    blockers.addAll(new Entries(graph).blockers(target));
    return blockers;
  }

  /** A column takes no rows along, and neither does a model whose table is all that is left. */
  private Impact impact(List<Target> targets) {
    List<String> models =
        targets.stream()
            .filter(target -> target.field() == null && target.inCode())
            .map(Target::key)
            .toList();
    return models.isEmpty() ? Impact.NONE : Cascade.from(models, graph);
  }

  private static Verdict verdict(List<Blocker> blockers, List<CodeUse> uses) {
    if (!blockers.isEmpty()) {
      return Verdict.BLOCKED;
    }
    return uses.stream().anyMatch(CodeUse::counts) ? Verdict.WORK : Verdict.SAFE;
  }
}
