package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;

/** A neighbourhood as one object. */
final class NeighbourJson {

  private NeighbourJson() {}

  static String text(Neighbourhood around, boolean indented) {
    return CellJson.text(
        json -> {
          if (indented) {
            json.useDefaultPrettyPrinter();
          }
          write(around, json);
        });
  }

  private static void write(Neighbourhood around, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("root", around.root());
    json.writeNumberField("depth", around.depth());
    json.writeArrayFieldStart("models");
    for (Model model : around.models()) {
      json.writeStartObject();
      json.writeStringField("model", model.key());
      json.writeStringField("name", model.name());
      json.writeArrayFieldStart("silos");
      for (String silo : model.silos()) {
        json.writeString(silo);
      }
      json.writeEndArray();
      json.writeNumberField("distance", model.distance());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("references");
    for (Link link : around.links()) {
      json.writeStartObject();
      json.writeStringField("source", link.source());
      json.writeStringField("target", link.target());
      PathWriter.text("field", link.field(), json);
      PathWriter.text("kind", link.kind(), json);
      PathWriter.text("onDelete", link.onDelete(), json);
      json.writeBooleanField("crossSilo", link.crossesSilo());
      PathWriter.place(link.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
