package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.ModelPath;
import dev.silograph.result.ModelPath.Hop;
import dev.silograph.result.ModelPath.Stop;
import dev.silograph.result.Place;
import java.io.IOException;

/** Writes how two models are connected. */
final class PathWriter {

  private PathWriter() {}

  /** From top to bottom, an arrow for each reference, which points where the reference does. */
  static void text(ModelPath path, Drawing drawing, Appendable out) throws IOException {
    out.append(drawing.bold(summary(path))).append('\n');
    for (Hop hop : path.hops()) {
      if (hop == path.hops().get(0)) {
        out.append(stop(hop.from(), drawing)).append('\n');
      }
      String bar = drawing.unicode() ? "  │ " : "  | ";
      String down = drawing.unicode() ? "  ▼ " : "  v ";
      String up = drawing.unicode() ? "  ▲ " : "  ^ ";
      String label = DisplayText.visible(label(hop));
      String marked = hop.crossesSilo() ? drawing.ofSeverity("warning", label) : label;
      String place = hop.place() == null ? "" : ", " + drawing.faint(PlanWords.where(hop.place()));
      out.append(hop.forwards() ? bar : up).append(marked).append(place).append('\n');
      out.append((hop.forwards() ? down : bar).stripTrailing()).append('\n');
      out.append(stop(hop.to(), drawing)).append('\n');
    }
  }

  static void markdown(ModelPath path, Appendable out) throws IOException {
    out.append(MarkdownText.escaped(summary(path))).append("\n\n");
    int number = 1;
    for (Hop hop : path.hops()) {
      Stop holder = hop.forwards() ? hop.from() : hop.to();
      Stop other = hop.forwards() ? hop.to() : hop.from();
      String place = hop.place() == null ? "" : ", " + PlanWords.where(hop.place());
      String line = named(holder) + " → " + named(other) + ": " + label(hop) + place;
      out.append(number++ + ". ").append(MarkdownText.escaped(line)).append('\n');
    }
  }

  static String json(ModelPath path, boolean indented) {
    return CellJson.text(
        json -> {
          if (indented) {
            json.useDefaultPrettyPrinter();
          }
          write(path, json);
        });
  }

  private static void write(ModelPath path, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", path.from());
    json.writeStringField("to", path.to());
    json.writeNumberField("crossings", path.crossings());
    json.writeArrayFieldStart("hops");
    for (Hop hop : path.hops()) {
      json.writeStartObject();
      json.writeStringField("from", hop.from().key());
      json.writeStringField("to", hop.to().key());
      json.writeBooleanField("forwards", hop.forwards());
      text("field", hop.field(), json);
      text("kind", hop.kind(), json);
      text("onDelete", hop.onDelete(), json);
      text("enforcement", hop.enforcement(), json);
      json.writeBooleanField("crossesSilo", hop.crossesSilo());
      place(hop.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes nothing where there is no value. */
  static void text(String name, String value, JsonGenerator json) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** Writes nothing where there is no place. */
  static void place(Place place, JsonGenerator json) throws IOException {
    if (place != null) {
      text("repo", place.repo(), json);
      text("file", place.file(), json);
      if (place.line() > 0) {
        json.writeNumberField("line", place.line());
      }
    }
  }

  private static String summary(ModelPath path) {
    String ends = path.from() + " and " + path.to();
    if (path.hops().isEmpty()) {
      return path.from().equals(path.to())
          ? path.from() + " is one model"
          : "no references connect " + ends;
    }
    int hops = path.hops().size();
    return ends
        + ": "
        + (hops == 1 ? "1 hop" : hops + " hops")
        + (path.crossings() == 0 ? ", none" : ", " + path.crossings())
        + " across silos";
  }

  private static String label(Hop hop) {
    StringBuilder label = new StringBuilder();
    if (hop.field() != null) {
      label.append(hop.field()).append(": ");
    }
    label.append(hop.kind());
    if (hop.onDelete() != null) {
      label.append(", ").append(hop.onDelete());
    }
    return label.append(hop.crossesSilo() ? ", across silos" : "").toString();
  }

  private static String stop(Stop stop, Drawing drawing) {
    String silos =
        String.join("+", stop.silos().stream().map(silo -> drawing.ofSilo(silo, silo)).toList());
    return DisplayText.visible(stop.key()) + (silos.isEmpty() ? "" : " (" + silos + ")");
  }

  private static String named(Stop stop) {
    return stop.key() + (stop.silos().isEmpty() ? "" : " (" + String.join("+", stop.silos()) + ")");
  }
}
