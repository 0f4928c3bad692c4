package dev.silograph.render;

import dev.silograph.result.Basis;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Removed;
import java.io.IOException;

/** A removal report for a terminal. Sections that have nothing to say are left out. */
final class RemovalText {

  private final RemovalReport report;
  private final Drawing drawing;
  private final Appendable out;

  RemovalText(RemovalReport report, Drawing drawing, Appendable out) {
    this.report = report;
    this.drawing = drawing;
    this.out = out;
  }

  void write() throws IOException {
    String severity = report.findings().isEmpty() ? "info" : "error";
    line(drawing.ofSeverity(severity, RemovalWords.verdict(report)));
    if (!report.removed().isEmpty()) {
      heading("Gone");
      for (Removed removed : report.removed()) {
        line("  " + RemovalWords.removed(removed));
      }
    }
    if (!report.findings().isEmpty()) {
      heading("Findings");
    }
    for (Finding finding : report.findings()) {
      String rule = drawing.ofSeverity(finding.rule().severity(), finding.rule().toString());
      line("  " + rule + "  " + RemovalWords.finding(finding));
      if (finding.place() != null) {
        line("    " + drawing.faint(RemovalWords.where(finding)));
      }
    }
    if (!report.cascades().isEmpty()) {
      heading("What the change does to cascades");
    }
    for (CascadeChange change : report.cascades()) {
      String place = ", " + PlanWords.where(change.place());
      line((change.added() ? "  + " : "  - ") + RemovalWords.cascade(change) + place);
    }
    line("");
    for (Basis basis : report.basis()) {
      for (String each : PlanWords.basis(basis)) {
        line(drawing.faint(each));
      }
    }
  }

  private void heading(String text) throws IOException {
    line("");
    line(drawing.bold(text));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
