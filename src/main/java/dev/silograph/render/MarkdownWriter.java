package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.List;

/** GitHub-flavoured tables, one heading per query of a report. */
final class MarkdownWriter implements ResultWriter {

  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    if (table.columns().isEmpty()) {
      return;
    }
    row(table.columns().stream().map(MarkdownText::escaped).toList(), out);
    row(table.columns().stream().map(column -> "---").toList(), out);
    for (List<Cell> cells : table.rows()) {
      row(cells.stream().map(CellText::of).map(MarkdownText::escaped).toList(), out);
    }
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Report.Section section : report.sections()) {
      out.append("## ").append(MarkdownText.escaped(section.title())).append("\n\n");
      out.append('`').append(section.query()).append("`: ");
      out.append(ReportSummary.of(section)).append("\n\n");
      if (!section.description().isEmpty()) {
        out.append(MarkdownText.escaped(section.description())).append("\n\n");
      }
      if (!section.table().rows().isEmpty()) {
        write(section.table(), out);
        out.append('\n');
      }
    }
    out.append(ReportSummary.of(report)).append('\n');
  }

  private static void row(List<String> texts, Appendable out) throws IOException {
    out.append("| ").append(String.join(" | ", texts)).append(" |\n");
  }
}
