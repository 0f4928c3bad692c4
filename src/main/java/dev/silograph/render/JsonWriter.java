package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One array of objects, each on a line of its own. */
final class JsonWriter implements ResultWriter {

  @Override
  public RowWriter rows(Appendable out) {
    return new TextRows(out) {
      @Override
      String head(List<String> columns) {
        return "[";
      }

      @Override
      String row(List<String> columns, List<Cell> cells, long number) {
        return (number == 1 ? "\n" : ",\n") + CellJson.text(columns, cells);
      }

      @Override
      String foot(long rows) {
        return rows == 0 ? "]\n" : "\n]\n";
      }
    };
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    array(report.sections().stream().map(SectionJson::text), out);
  }

  private static void array(Stream<String> objects, Appendable out) throws IOException {
    out.append('[');
    Iterator<String> each = objects.iterator();
    while (each.hasNext()) {
      out.append('\n').append(each.next()).append(each.hasNext() ? "," : "\n");
    }
    out.append("]\n");
  }
}
