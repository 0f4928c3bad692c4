package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.List;

/** One object per line. */
final class JsonLinesWriter implements ResultWriter {

  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    for (List<Cell> row : table.rows()) {
      out.append(CellJson.text(table.columns(), row)).append('\n');
    }
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Report.Section section : report.sections()) {
      out.append(SectionJson.text(section)).append('\n');
    }
  }
}
