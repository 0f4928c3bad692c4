package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, with a heading line. */
final class CsvWriter implements ResultWriter {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    record(table.columns(), out);
    for (List<Cell> row : table.rows()) {
      record(row.stream().map(CsvWriter::field).toList(), out);
    }
  }

  @Override
  public void write(Report report, Appendable out) {
    throw new IllegalArgumentException("a report has one set of columns per query");
  }

  private static void record(List<String> fields, Appendable out) throws IOException {
    out.append(fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String field) {
    return NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static String field(Cell cell) {
    if (cell instanceof Cell.Null) {
      return "";
    }
    boolean scalar =
        cell instanceof Cell.Text || cell instanceof Cell.Numeric || cell instanceof Cell.Bool;
    return scalar ? CellText.of(cell) : CellJson.text(cell);
  }
}
