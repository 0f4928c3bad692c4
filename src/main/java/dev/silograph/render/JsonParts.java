package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.Basis;
import dev.silograph.result.Basis.MissedApp;
import dev.silograph.result.Place;
import java.io.IOException;
import java.util.List;

/** What several JSON documents have in common. What is not known is left out. */
final class JsonParts {

  private final JsonGenerator json;

  JsonParts(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the fields of an object. */
  interface Part<T> {
    void write(T value) throws IOException;
  }

  void text(String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void place(Place place) throws IOException {
    if (place != null) {
      text("repo", place.repo());
      text("file", place.file());
      if (place.line() > 0) {
        json.writeNumberField("line", place.line());
      }
    }
  }

  void basis(Basis basis) throws IOException {
    text("repo", basis.repo());
    text("revision", basis.revision());
    if (basis.dirty() != null) {
      json.writeBooleanField("dirty", basis.dirty());
    }
    json.writeNumberField("files", basis.files());
    if (!basis.missed().isEmpty()) {
      list("notIndexed", basis.missed(), this::missed);
    }
  }

  private void missed(MissedApp missed) throws IOException {
    text("app", missed.app());
    place(missed.place());
  }

  <T> void list(String name, List<T> values, Part<T> part) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      part.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
