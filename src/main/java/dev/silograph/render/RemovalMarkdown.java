package dev.silograph.render;

import dev.silograph.result.Basis;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Removed;
import java.io.IOException;

/** A removal report as a comment on a pull request. */
final class RemovalMarkdown {

  private final RemovalReport report;
  private final Appendable out;

  RemovalMarkdown(RemovalReport report, Appendable out) {
    this.report = report;
    this.out = out;
  }

  void write() throws IOException {
    line("## " + MarkdownText.escaped(RemovalWords.verdict(report)));
    findings();
    if (!report.cascades().isEmpty()) {
      heading("What the change does to cascades");
      for (CascadeChange change : report.cascades()) {
        String place = ", " + PlanWords.where(change.place());
        line("- " + MarkdownText.escaped(RemovalWords.cascade(change) + place));
      }
    }
    if (!report.removed().isEmpty()) {
      line("");
      line("<details><summary>What is gone</summary>");
      line("");
      for (Removed removed : report.removed()) {
        line("- " + MarkdownText.escaped(RemovalWords.removed(removed)));
      }
      line("");
      line("</details>");
    }
    line("");
    for (Basis basis : report.basis()) {
      for (String each : PlanWords.basis(basis)) {
        line("<sub>" + MarkdownText.escaped(each) + "</sub>");
      }
    }
  }

  private void findings() throws IOException {
    if (report.findings().isEmpty()) {
      return;
    }
    line("");
    line("| what | of | where | to do |");
    line("| --- | --- | --- | --- |");
    for (Finding finding : report.findings()) {
      String what = finding.rule().severity() + ": " + finding.message();
      String remedy = finding.remedy() == null ? "" : finding.remedy();
      line(
          "| "
              + MarkdownText.escaped(what)
              + " | "
              + MarkdownText.escaped(finding.subject())
              + " | "
              + MarkdownText.escaped(RemovalWords.where(finding))
              + " | "
              + MarkdownText.escaped(remedy)
              + " |");
    }
  }

  private void heading(String text) throws IOException {
    line("");
    line("### " + text);
    line("");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
