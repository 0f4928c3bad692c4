package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.Card;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes what is known of one thing. */
final class CardWriter {

  private static final List<String> PLACE = List.of("repo", "file", "line");

  private CardWriter() {}

  static void text(Card card, Drawing drawing, Appendable out) throws IOException {
    out.append(drawing.bold(DisplayText.visible(card.title()))).append('\n');
    int width =
        card.facts().keySet().stream()
            .map(CardWriter::words)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    for (Map.Entry<String, Cell> fact : card.facts().entrySet()) {
      if (!PLACE.contains(fact.getKey())) {
        String name = words(fact.getKey());
        String value = DisplayText.visible(CellText.of(fact.getValue()));
        out.append("  ")
            .append(drawing.faint(name))
            .append(" ".repeat(width - name.length() + 2))
            .append(CellColour.paint(fact.getKey(), fact.getValue(), value, drawing))
            .append('\n');
      }
    }
    if (card.facts().containsKey("file")) {
      out.append("  ")
          .append(drawing.faint("where"))
          .append(" ".repeat(Math.max(2, width - 3)))
          .append(where(card))
          .append('\n');
    }
    for (Card.Part part : card.parts()) {
      int rows = part.table().rows().size();
      out.append('\n').append(drawing.bold(part.title() + " (" + rows + ")")).append('\n');
      new TableWriter(drawing).write(brief(part.table()), out);
    }
  }

  /** Without columns that say nothing, and with file and line as one that can be opened. */
  private static ResultTable brief(ResultTable table) {
    int file = table.columns().indexOf("file");
    int line = table.columns().indexOf("line");
    boolean placed = file >= 0 && line >= 0;
    List<Integer> kept =
        IntStream.range(0, table.columns().size())
            .filter(column -> !placed || column != file && column != line)
            .filter(column -> table.rows().stream().anyMatch(row -> !isEmpty(row.get(column))))
            .boxed()
            .toList();
    List<String> columns = new ArrayList<>(kept.stream().map(table.columns()::get).toList());
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<Cell> cells = new ArrayList<>(kept.stream().map(row::get).toList());
      if (placed) {
        cells.add(new Cell.Text(where(row.get(file), row.get(line))));
      }
      rows.add(cells);
    }
    if (placed) {
      columns.add("where");
    }
    return new ResultTable(columns, rows, table.truncated());
  }

  private static boolean isEmpty(Cell cell) {
    return CellText.of(cell).isEmpty();
  }

  static void markdown(Card card, Appendable out) throws IOException {
    out.append("## ").append(MarkdownText.escaped(card.title())).append("\n\n");
    for (Map.Entry<String, Cell> fact : card.facts().entrySet()) {
      if (!PLACE.contains(fact.getKey())) {
        String value = MarkdownText.escaped(CellText.of(fact.getValue()));
        out.append("- ").append(words(fact.getKey())).append(": ").append(value).append('\n');
      }
    }
    if (card.facts().containsKey("file")) {
      out.append("- where: ").append(MarkdownText.escaped(where(card))).append('\n');
    }
    for (Card.Part part : card.parts()) {
      out.append("\n### ").append(part.title()).append("\n\n");
      new MarkdownWriter().write(part.table(), out);
    }
  }

  static String json(Card card, boolean indented) {
    return CellJson.text(
        json -> {
          if (indented) {
            json.useDefaultPrettyPrinter();
          }
          write(card, json);
        });
  }

  private static void write(Card card, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Cell> fact : card.facts().entrySet()) {
      json.writeFieldName(fact.getKey());
      CellJson.write(fact.getValue(), json);
    }
    for (Card.Part part : card.parts()) {
      json.writeArrayFieldStart(part.name());
      for (List<Cell> row : part.table().rows()) {
        CellJson.writeRow(part.table().columns(), row, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String where(Card card) {
    Cell line = card.facts().getOrDefault("line", new Cell.Null());
    return DisplayText.visible(where(card.facts().get("file"), line));
  }

  private static String where(Cell file, Cell line) {
    return CellText.of(file) + (isEmpty(line) ? "" : ":" + CellText.of(line));
  }

  /** {@code outboxCategory} as {@code outbox category}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }
}
