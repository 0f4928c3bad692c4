package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.List;

/** Aligned columns without a frame, so that they copy and paste well. */
final class TableWriter implements ResultWriter {

  private static final String GAP = "  ";

  private final Drawing drawing;

  TableWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public void write(ResultTable table, Appendable out) throws IOException {
    if (table.columns().isEmpty()) {
      return;
    }
    List<List<String>> texts =
        table.rows().stream()
            .map(row -> row.stream().map(CellText::of).map(DisplayText::visible).toList())
            .toList();
    List<String> headings = table.columns().stream().map(DisplayText::visible).toList();
    int[] widths = ColumnWidths.fit(headings, texts, drawing.columns(), GAP.length());
    boolean[] numeric = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      numeric[i] = isNumeric(table.rows(), i);
    }
    line(headings, widths, numeric, drawing::bold, out);
    rule(widths, out);
    for (List<String> row : texts) {
      line(row, widths, numeric, text -> text, out);
    }
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
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
        write(section.table(), out);
      }
      out.append('\n');
    }
    out.append(ReportSummary.of(report)).append('\n');
  }

  private String standing(Report.Section section) {
    String standing = section.query() + ": " + ReportSummary.of(section);
    return section.findings() > 0 ? drawing.ofSeverity(section.severity(), standing) : standing;
  }

  private static boolean isNumeric(List<List<Cell>> rows, int column) {
    return rows.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell instanceof Cell.Numeric || cell instanceof Cell.Null)
        && rows.stream().anyMatch(row -> row.get(column) instanceof Cell.Numeric);
  }

  private static void line(
      List<String> texts,
      int[] widths,
      boolean[] numeric,
      java.util.function.UnaryOperator<String> style,
      Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = DisplayText.cut(texts.get(i), widths[i]);
      String padding = " ".repeat(Math.max(0, widths[i] - DisplayText.width(text)));
      boolean last = i == widths.length - 1;
      line.append(numeric[i] ? padding : "")
          .append(style.apply(text))
          .append(numeric[i] || last ? "" : padding)
          .append(last ? "" : GAP);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static void rule(int[] widths, Appendable out) throws IOException {
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : GAP).append("─".repeat(widths[i]));
    }
    out.append('\n');
  }
}
