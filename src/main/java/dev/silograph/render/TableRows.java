package dev.silograph.render;

import dev.silograph.result.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one table. The first of them decide how wide each column is; for those that come
 * later, columns grow as long as the line has room for it, and then their texts are cut; where
 * lines have no end, they stand out. Where the columns do not fit a line, each row gets a line for
 * each of its values instead.
 */
final class TableRows implements RowWriter {

  private static final String GAP = "  ";

  private final Drawing drawing;
  private final Appendable out;
  private final int measured;
  private final List<List<Cell>> waiting = new ArrayList<>();
  private List<String> headings = List.of();
  private RowWriter upright;
  private int[] widths;
  private boolean[] numeric;

  /**
   * @param measured how many rows are held back to measure them
   */
  TableRows(Drawing drawing, Appendable out, int measured) {
    this.drawing = drawing;
    this.out = out;
    this.measured = measured;
  }

  @Override
  public void columns(List<String> names) {
    headings = names.stream().map(DisplayText::visible).toList();
  }

  @Override
  public void row(List<Cell> cells) {
    if (upright != null) {
      upright.row(cells);
    } else if (widths != null) {
      line(cells);
    } else {
      waiting.add(cells);
      if (waiting.size() == measured) {
        begin();
      }
    }
  }

  @Override
  public void end() {
    if (upright == null && widths == null) {
      begin();
    }
    if (upright != null) {
      upright.end();
    }
  }

  private void begin() {
    List<List<String>> texts =
        waiting.stream().map(row -> row.stream().map(TableRows::text).toList()).toList();
    Optional<int[]> fitting = ColumnWidths.fit(headings, texts, drawing.columns(), GAP.length());
    if (fitting.isEmpty()) {
      upright = new VerticalWriter(drawing).rows(out);
      upright.columns(headings);
      waiting.forEach(upright::row);
      waiting.clear();
      return;
    }
    widths = fitting.get();
    numeric = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      numeric[i] = isNumeric(i);
    }
    if (widths.length > 0) {
      line(headings, text -> drawing.bold(text.text()));
      rule();
    }
    waiting.forEach(this::line);
    waiting.clear();
  }

  private boolean isNumeric(int column) {
    return waiting.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell instanceof Cell.Numeric || cell instanceof Cell.Null)
        && waiting.stream().anyMatch(row -> row.get(column) instanceof Cell.Numeric);
  }

  private static String text(Cell cell) {
    return DisplayText.visible(CellText.of(cell));
  }

  private void line(List<Cell> cells) {
    if (widths.length > 0) {
      grow(cells);
      line(
          cells.stream().map(TableRows::text).toList(),
          cut ->
              CellColour.paint(
                  headings.get(cut.column()), cells.get(cut.column()), cut.text(), drawing));
    }
  }

  /**
   * Lets columns have what is left of the line, so that what has come later is not cut for nothing.
   */
  private void grow(List<Cell> cells) {
    int left = drawing.columns() - Arrays.stream(widths).sum() - GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length && left > 0; i++) {
      int more = Math.min(left, DisplayText.width(text(cells.get(i))) - widths[i]);
      if (more > 0) {
        widths[i] += more;
        left -= more;
      }
    }
  }

  private void line(List<String> texts, Style style) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text =
          drawing.columns() == 0
              ? texts.get(i)
              : DisplayText.cut(texts.get(i), widths[i], drawing.ellipsis());
      String padding = " ".repeat(Math.max(0, widths[i] - DisplayText.width(text)));
      boolean last = i == widths.length - 1;
      line.append(numeric[i] ? padding : "")
          .append(style.of(new Cut(i, text)))
          .append(numeric[i] || last ? "" : padding)
          .append(last ? "" : GAP);
    }
    append(line.toString().stripTrailing() + "\n");
  }

  private void rule() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(drawing.rule().repeat(widths[i]));
    }
    append(line.append('\n').toString());
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that fits its column. */
  private record Cut(int column, String text) {}

  @FunctionalInterface
  private interface Style {
    String of(Cut cut);
  }
}
