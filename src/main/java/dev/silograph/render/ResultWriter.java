package dev.silograph.render;

import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes results in one format. */
sealed interface ResultWriter
    permits TableWriter, VerticalWriter, JsonWriter, JsonLinesWriter, CsvWriter, MarkdownWriter {

  /** Writes the rows of a question that is being answered. */
  RowWriter rows(Appendable out);

  void write(Report report, Appendable out) throws IOException;

  /** Writes the rows of a question that is answered. */
  default void write(ResultTable table, Appendable out) throws IOException {
    RowWriter rows = rows(out);
    try {
      rows.columns(table.columns());
      table.rows().forEach(rows::row);
      rows.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
