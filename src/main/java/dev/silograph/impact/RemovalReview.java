package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Removed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what was not done, or not right, when models and columns were removed. */
public final class RemovalReview {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.rule().severity())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::subject)
          .thenComparing(finding -> finding.place() == null ? "" : finding.place().toString())
          .thenComparing(Finding::message);

  private final GraphQuestions graph;
  private final ColumnReader columns;

  /** Reviews what this graph no longer has, and has the files read that it is of. */
  public RemovalReview(GraphQuestions graph, ColumnReader columns) {
    this.graph = graph;
    this.columns = columns;
  }

  /** Reviews all that the migrations know of. */
  public RemovalReport run() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new Operations(graph, Optional.empty()).findings());
    findings.addAll(new LostEntries(graph, Optional.empty()).findings());
    findings.addAll(new Leftovers(graph, graph, columns).of(Leftovers.gone(graph)));
    findings.sort(ORDER);
    return new RemovalReport(List.of(), null, List.of(), findings, List.of());
  }

  /**
   * Reviews what has gone since a past graph of the same tree, and nothing that was wrong before.
   *
   * @param past with the uses that the files have now
   */
  public RemovalReport since(GraphQuestions past) {
    Change change = new Change(past, graph);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new Operations(graph, Optional.of(change)).findings());
    findings.addAll(new LostEntries(graph, Optional.of(change)).findings());
    findings.addAll(new Leftovers(graph, past, columns).of(change.gone()));
    findings.sort(ORDER);
    return new RemovalReport(
        List.of(),
        null,
        change.gone().stream().map(this::removed).toList(),
        findings,
        new CascadeChanges(past, graph).all());
  }

  private Removed removed(Target target) {
    History history = History.of(target.key(), target.table(), graph);
    History.Event last =
        target.phase() == Phase.NONE ? null : history.to(target.phase(), target.field());
    return new Removed(
        target.key(),
        target.field(),
        target.table(),
        target.phase(),
        last == null ? null : last.migration(),
        target.place());
  }
}
