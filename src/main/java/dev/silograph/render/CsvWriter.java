package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, with a heading line. */
final class CsvWriter implements ResultWriter {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  @Override
  public RowWriter rows(Appendable out) {
    return new TextRows(out) {
      @Override
      String head(List<String> columns) {
        return record(columns);
      }

      @Override
      String row(List<String> columns, List<Cell> cells, long number) {
        return record(cells.stream().map(CsvWriter::field).toList());
      }
    };
  }

  @Override
  public void write(Report report, Appendable out) {
    throw new IllegalArgumentException("a report has one set of columns per query");
  }

  private static String record(List<String> fields) {
    return fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")) + "\r\n";
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
