package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import java.util.List;

/** A query of a report as a JSON object. */
final class SectionJson {

  private SectionJson() {}

  static String text(Report.Section section) {
    return CellJson.text(
        json -> {
          json.writeStartObject();
          json.writeStringField("query", section.query());
          json.writeStringField("title", section.title());
          json.writeStringField("description", section.description());
          json.writeStringField("severity", section.severity());
          json.writeBooleanField("rule", section.rule());
          json.writeNumberField("findings", section.findings());
          json.writeArrayFieldStart("rows");
          for (List<Cell> row : section.table().rows()) {
            CellJson.writeRow(section.table().columns(), row, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
