package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.io.IOException;
import java.util.List;

/** GitHub-flavoured tables, one heading per query of a report. */
final class MarkdownWriter implements ResultWriter {

  @Override
  public RowWriter rows(Appendable out) {
    return new TextRows(out) {
      @Override
      String head(List<String> columns) {
        return columns.isEmpty()
            ? ""
            : line(columns.stream().map(MarkdownText::escaped).toList())
                + line(columns.stream().map(column -> "---").toList());
      }

      @Override
      String row(List<String> columns, List<Cell> cells, long number) {
        return columns.isEmpty()
            ? ""
            : line(cells.stream().map(CellText::of).map(MarkdownText::escaped).toList());
      }
    };
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

  private static String line(List<String> texts) {
    return "| " + String.join(" | ", texts) + " |\n";
  }
}
