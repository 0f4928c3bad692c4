package dev.silograph.render;

import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Aligned columns without a frame, so that they copy and paste well. */
final class TableWriter implements ResultWriter {

  /** Of rows that are still coming, so many are held back to measure them. */
  private static final int FIRST_ROWS = 1000;

  private final Drawing drawing;

  TableWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public RowWriter rows(Appendable out) {
    return new TableRows(drawing, out, FIRST_ROWS);
  }

  /** Of rows that are all there, all are measured. */
  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    TableRows rows = new TableRows(drawing, out, Integer.MAX_VALUE);
    try {
      rows.columns(table.columns());
      table.rows().forEach(rows::row);
      rows.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    write(report, out, this);
  }

  /** Writes a report with the rows of its sections in another format. */
  void write(Report report, Appendable out, ResultWriter tables) throws IOException {
    for (Report.Section section : report.sections()) {
      out.append(drawing.bold(section.title())).append('\n');
      out.append(standing(section)).append('\n');
      if (!section.description().isEmpty()) {
        for (String line : DisplayText.wrap(section.description(), drawing.columns())) {
          out.append(drawing.faint(line)).append('\n');
        }
      }
      if (!section.table().rows().isEmpty()) {
        out.append('\n');
        tables.write(section.table(), out);
      }
      out.append('\n');
    }
    out.append(ReportSummary.of(report)).append('\n');
  }

  private String standing(Report.Section section) {
    String standing = section.query() + ": " + ReportSummary.of(section);
    return section.findings() > 0 ? drawing.ofSeverity(section.severity(), standing) : standing;
  }
}
