package dev.silograph.render;

import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;

/** Writes results in one format. */
sealed interface ResultWriter
    permits TableWriter, JsonWriter, JsonLinesWriter, CsvWriter, MarkdownWriter {

  void write(ResultTable table, Appendable out) throws IOException;

  void write(Report report, Appendable out) throws IOException;
}
