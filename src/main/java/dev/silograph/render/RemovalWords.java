package dev.silograph.render;

import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Removed;
import java.util.List;

/** The parts of a removal report in words, without layout. */
final class RemovalWords {

  /** How many models are named before the rest is counted. */
  private static final int NAMED = 8;

  private RemovalWords() {}

  static String verdict(RemovalReport report) {
    return count(report.findings().size(), "finding") + " in what is gone" + since(report);
  }

  private static String since(RemovalReport report) {
    if (report.since() == null) {
      return " according to the migrations";
    }
    long models = report.removed().stream().filter(gone -> gone.field() == null).count();
    long columns = report.removed().size() - models;
    return " since "
        + report.since().substring(0, 10)
        + " ("
        + count(models, "model")
        + ", "
        + count(columns, "column")
        + ")";
  }

  private static String count(long number, String what) {
    return (number == 0 ? "no" : Long.toString(number)) + " " + what + (number == 1 ? "" : "s");
  }

  static String removed(Removed removed) {
    String what =
        removed.phase() == Phase.NONE
            ? "no migration removes it"
            : PlanWords.phase(removed.phase());
    String by = removed.migration() == null ? "" : " by " + removed.migration();
    return removed.label() + ": " + what + by + ", was in " + PlanWords.where(removed.place());
  }

  /** What is wrong, and what to do. */
  static String finding(Finding finding) {
    String remedy = finding.remedy() == null ? "" : ": " + finding.remedy();
    return finding.subject() + ": " + finding.message() + remedy;
  }

  static String where(Finding finding) {
    return finding.place() == null ? "" : PlanWords.where(finding.place());
  }

  /** A sentence, without the place. */
  static String cascade(CascadeChange change) {
    return "deleting a row of "
        + change.source()
        + (change.added() ? " now also deletes rows of " : " no longer deletes rows of ")
        + change.model()
        + " ("
        + change.rule()
        + ", "
        + change.timing()
        + (change.crossesSilo() ? ", across silos" : "")
        + ")"
        + list(change.added() ? ", and with these rows of " : ", nor rows of ", change.also())
        + list("; likewise a row of ", change.from());
  }

  private static String list(String begin, List<String> models) {
    if (models.isEmpty()) {
      return "";
    }
    int rest = models.size() - NAMED;
    return begin
        + String.join(", ", models.subList(0, Math.min(NAMED, models.size())))
        + (rest > 0 ? " and " + rest + " more" : "");
  }
}
