package dev.silograph.render;

import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** One array of objects, each on a line of its own. */
final class JsonWriter implements ResultWriter {

  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    array(table.rows().stream().map(row -> CellJson.text(table.columns(), row)), out);
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
