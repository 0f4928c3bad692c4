package dev.silograph.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.Cell;
import dev.silograph.result.Cell.NodeCell;
import dev.silograph.result.Cell.PathCell;
import dev.silograph.result.Cell.RelationshipCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Cells as JSON: numbers as numbers, no value as null, nodes and relationships as objects. */
final class CellJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CellJson() {}

  /** One cell as a JSON text. */
  static String text(Cell cell) {
    return text(json -> write(cell, json));
  }

  /** One row as a JSON object, in the order of its columns. */
  static String text(List<String> columns, List<Cell> row) {
    return text(json -> writeRow(columns, row, json));
  }

  /** What {@code content} writes, as text. */
  static String text(JsonContent content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string", e);
    }
    return text.toString();
  }

  static void writeRow(List<String> columns, List<Cell> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i));
      write(row.get(i), json);
    }
    json.writeEndObject();
  }

  static void write(Cell cell, JsonGenerator json) throws IOException {
    if (cell instanceof Cell.Text text) {
      json.writeString(text.value());
    } else if (cell instanceof Cell.Numeric number) {
      writeNumber(number.value(), json);
    } else if (cell instanceof Cell.Bool bool) {
      json.writeBoolean(bool.value());
    } else if (cell instanceof Cell.ListCell list) {
      writeAll(list.values(), json);
    } else if (cell instanceof Cell.MapCell map) {
      writeObject(map.values(), json);
    } else if (cell instanceof NodeCell node) {
      writeNode(node, json);
    } else if (cell instanceof RelationshipCell relationship) {
      writeRelationship(relationship, json);
    } else if (cell instanceof PathCell path) {
      json.writeStartObject();
      json.writeFieldName("nodes");
      writeAll(path.nodes(), json);
      json.writeFieldName("relationships");
      writeAll(path.relationships(), json);
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  /** JSON has no infinities and no NaN: those become null. */
  private static void writeNumber(Number number, JsonGenerator json) throws IOException {
    if (number instanceof Long whole) {
      json.writeNumber(whole);
    } else if (Double.isFinite(number.doubleValue())) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeNull();
    }
  }

  private static void writeNode(NodeCell node, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("labels");
    for (String label : node.labels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeFieldName("properties");
    writeObject(node.properties(), json);
    json.writeEndObject();
  }

  private static void writeRelationship(RelationshipCell relationship, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", relationship.type());
    json.writeFieldName("start");
    writeNode(relationship.start(), json);
    json.writeFieldName("end");
    writeNode(relationship.end(), json);
    json.writeFieldName("properties");
    writeObject(relationship.properties(), json);
    json.writeEndObject();
  }

  private static void writeAll(List<? extends Cell> cells, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Cell cell : cells) {
      write(cell, json);
    }
    json.writeEndArray();
  }

  private static void writeObject(Map<String, Cell> values, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Cell> value : values.entrySet()) {
      json.writeFieldName(value.getKey());
      write(value.getValue(), json);
    }
    json.writeEndObject();
  }

  /** Something that can be written as JSON. */
  @FunctionalInterface
  interface JsonContent {
    void write(JsonGenerator json) throws IOException;
  }
}
