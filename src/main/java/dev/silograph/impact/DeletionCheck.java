package dev.silograph.impact;

import dev.silograph.query.ModelNames;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Basis;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.DeletionPlan.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what it takes to delete models or columns. */
public final class DeletionCheck {

  private final GraphQuestions graph;
  private final ModelNames names;

  /** Asks this graph, and finds models in it by these names. */
  public DeletionCheck(GraphQuestions graph, ModelNames names) {
    this.graph = graph;
    this.names = names;
  }

  /**
   * Checks some models, or columns of models, as one removal.
   *
   * @param given names of models, and {@code MODEL.FIELD} for columns; at least one
   * @param basis what the graph was made from
   * @throws dev.silograph.query.QueryUsageException where a name stands for nothing, or for several
   */
  public DeletionPlan run(List<String> given, List<Basis> basis) {
    Set<Target> targets = new LinkedHashSet<>();
    TargetFinder finder = new TargetFinder(graph, names);
    given.forEach(name -> targets.add(finder.find(name)));
    return plan(List.copyOf(targets), basis);
  }

  private DeletionPlan plan(List<Target> targets, List<Basis> basis) {
    Set<String> going = new LinkedHashSet<>();
    targets.forEach(target -> going.add(target.key()));
    SavedAnswers answers = new SavedAnswers(graph);
    List<Blocker> blockers = new ArrayList<>();
    List<CodeUse> uses = new ArrayList<>();
    for (Target target : targets) {
      blockers.addAll(new Blockers(answers, going).of(target));
      uses.addAll(new CodeUses(answers, going).of(target));
    }
    uses.sort(Comparator.comparing(use -> CodeUses.AREAS.indexOf(use.area())));
    return new DeletionPlan(
        basis,
        targets,
        verdict(blockers, uses),
        targets.stream().map(Target::phase).min(Comparator.naturalOrder()).orElse(Phase.NONE),
        blockers,
        Cascade.from(List.copyOf(going), graph),
        uses,
        List.of(),
        List.of());
  }

  private static Verdict verdict(List<Blocker> blockers, List<CodeUse> uses) {
    if (!blockers.isEmpty()) {
      return Verdict.BLOCKED;
    }
    return uses.stream().anyMatch(CodeUse::counts) ? Verdict.WORK : Verdict.SAFE;
  }
}
