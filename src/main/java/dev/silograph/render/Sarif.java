package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.Place;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.RemovalReport.Finding;
import dev.silograph.result.RemovalReport.Rule;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A removal report as a log in the <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results
 * Interchange Format</a>, so that a code review shows findings on their lines.
 */
final class Sarif {

  /** What a change does to cascades is no fault, but the reviewer is to know. */
  private static final String CASCADE = "cascade-changed";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final RemovalReport report;
  private final JsonGenerator json;

  private Sarif(RemovalReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static String text(RemovalReport report) {
    return CellJson.text(
        json -> {
          json.useDefaultPrettyPrinter();
          new Sarif(report, json).write();
        });
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeArrayFieldStart("results");
    for (Finding finding : report.findings()) {
      result(
          finding.rule().toString(),
          finding.rule().severity(),
          RemovalWords.finding(finding),
          finding.subject(),
          finding.place());
    }
    for (CascadeChange change : report.cascades()) {
      String text = RemovalWords.cascade(change);
      result(CASCADE, "note", text, change.source() + " " + change.model(), place(change));
    }
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is gone has its place in the past. */
  private static Place place(CascadeChange change) {
    return change.added() ? change.place() : null;
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Silograph");
    json.writeArrayFieldStart("rules");
    for (Rule rule : Rule.values()) {
      rule(rule.toString(), rule.title(), rule.severity());
    }
    rule(CASCADE, "The deletion of a row takes others along than before", "note");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(String id, String title, String level) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeObjectFieldStart("shortDescription");
    json.writeStringField("text", title);
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(String rule, String level, String message, String subject, Place place)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule);
    json.writeStringField("level", level);
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message);
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    if (place != null) {
      location(place);
    }
    json.writeEndArray();
    // Lines move; what it is about does not.
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("subject/v1", rule + " " + subject);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void location(Place place) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.file()));
    json.writeStringField("uriBaseId", "%SRCROOT%");
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, place.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
