package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.io.IOException;
import java.util.List;

/** A line for each value, for rows that are too wide to stand beside each other. */
final class VerticalWriter implements ResultWriter {

  private static final String GAP = "  ";

  /** No narrower than this is text broken into lines. */
  private static final int LEAST = 20;

  private final Drawing drawing;

  VerticalWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public RowWriter rows(Appendable out) {
    return new TextRows(out) {
      @Override
      String head(List<String> columns) {
        return "";
      }

      @Override
      String row(List<String> columns, List<Cell> cells, long number) {
        return vertical(columns, cells, number);
      }
    };
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    new TableWriter(drawing).write(report, out, this);
  }

  private String vertical(List<String> columns, List<Cell> cells, long number) {
    int name = columns.stream().mapToInt(DisplayText::width).max().orElse(0);
    String line = drawing.rule();
    StringBuilder text = new StringBuilder();
    text.append(drawing.faint(line.repeat(2) + " " + number + " " + line.repeat(Math.max(2, name))))
        .append('\n');
    for (int i = 0; i < columns.size(); i++) {
      String heading = DisplayText.visible(columns.get(i));
      String padding = " ".repeat(Math.max(0, name - DisplayText.width(heading)));
      String value = value(columns.get(i), cells.get(i), name + GAP.length());
      text.append((drawing.bold(heading) + padding + GAP + value).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String value(String column, Cell cell, int indent) {
    String shown = DisplayText.visible(CellText.of(cell));
    int room = drawing.columns() - indent;
    if (room < LEAST || DisplayText.width(shown) <= room) {
      return CellColour.paint(column, cell, shown, drawing);
    }
    return String.join("\n" + " ".repeat(indent), DisplayText.wrap(shown, room));
  }
}
