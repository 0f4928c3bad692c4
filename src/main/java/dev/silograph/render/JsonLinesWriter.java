package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.io.IOException;
import java.util.List;

/** One object per line. */
final class JsonLinesWriter implements ResultWriter {

  @Override
  public RowWriter rows(Appendable out) {
    return new TextRows(out) {
      @Override
      String head(List<String> columns) {
        return "";
      }

      @Override
      String row(List<String> columns, List<Cell> cells, long number) {
        return CellJson.text(columns, cells) + "\n";
      }
    };
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Report.Section section : report.sections()) {
      out.append(SectionJson.text(section)).append('\n');
    }
  }
}
