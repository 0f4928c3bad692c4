package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Removed;
import java.io.IOException;

/** A removal report as one JSON object. What is not known is left out. */
final class RemovalJson {

  private final RemovalReport report;
  private final JsonGenerator json;
  private final JsonParts parts;

  private RemovalJson(RemovalReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
    this.parts = new JsonParts(json);
  }

  static String text(RemovalReport report, boolean indented) {
    return CellJson.text(
        json -> {
          if (indented) {
            json.useDefaultPrettyPrinter();
          }
          new RemovalJson(report, json).write();
        });
  }

  private void write() throws IOException {
    json.writeStartObject();
    parts.text("since", report.since());
    parts.list("removed", report.removed(), this::removed);
    parts.list("findings", report.findings(), this::finding);
    parts.list("cascades", report.cascades(), this::cascade);
    parts.list("computedFrom", report.basis(), parts::basis);
    json.writeEndObject();
  }

  private void removed(Removed removed) throws IOException {
    parts.text("model", removed.model());
    parts.text("field", removed.field());
    parts.text("table", removed.table());
    parts.text("phase", removed.phase().toString());
    parts.text("migration", removed.migration());
    parts.place(removed.place());
  }

  private void finding(Finding finding) throws IOException {
    parts.text("rule", finding.rule().toString());
    parts.text("severity", finding.rule().severity());
    parts.text("subject", finding.subject());
    parts.place(finding.place());
    parts.text("message", finding.message());
    parts.text("remedy", finding.remedy());
  }

  private void cascade(CascadeChange change) throws IOException {
    json.writeBooleanField("added", change.added());
    parts.text("source", change.source());
    parts.text("model", change.model());
    parts.text("rule", change.rule());
    parts.text("timing", change.timing());
    json.writeBooleanField("crossesSilo", change.crossesSilo());
    parts.texts("also", change.also());
    parts.texts("from", change.from());
    parts.place(change.place());
  }
}
