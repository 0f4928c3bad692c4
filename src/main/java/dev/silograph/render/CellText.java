package dev.silograph.render;

import dev.silograph.result.Cell;
import dev.silograph.result.Cell.NodeCell;
import dev.silograph.result.Cell.PathCell;
import dev.silograph.result.Cell.RelationshipCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A cell as a person reads it. */
final class CellText {

  /** Properties that tell one node, or one relationship of a node, from the others. */
  private static final List<String> IDENTITY = List.of("key", "field", "name", "label");

  private CellText() {}

  /** Empty for no value; the elements of a list without brackets, as lists here are short. */
  static String of(Cell cell) {
    if (cell instanceof Cell.ListCell list) {
      return list.values().stream().map(CellText::nested).collect(Collectors.joining(", "));
    }
    return cell instanceof Cell.Null ? "" : nested(cell);
  }

  private static String nested(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.value();
    }
    if (cell instanceof Cell.Numeric number) {
      return number.value().toString();
    }
    if (cell instanceof Cell.Bool bool) {
      return Boolean.toString(bool.value());
    }
    if (cell instanceof Cell.ListCell list) {
      return list.values().stream()
          .map(CellText::nested)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (cell instanceof Cell.MapCell map) {
      return properties(map.values());
    }
    if (cell instanceof NodeCell node) {
      return node(node);
    }
    if (cell instanceof RelationshipCell relationship) {
      return node(relationship.start()) + arrow(relationship) + node(relationship.end());
    }
    if (cell instanceof PathCell path) {
      return path(path);
    }
    return "null";
  }

  private static String path(PathCell path) {
    StringBuilder text = new StringBuilder(node(path.nodes().get(0)));
    for (int i = 0; i < path.relationships().size(); i++) {
      RelationshipCell step = path.relationships().get(i);
      boolean forwards = step.start().equals(path.nodes().get(i));
      text.append(forwards ? arrow(step) : " <-" + inBrackets(step) + "- ")
          .append(node(path.nodes().get(i + 1)));
    }
    return text.toString();
  }

  private static String arrow(RelationshipCell relationship) {
    return " -" + inBrackets(relationship) + "-> ";
  }

  /** The field says more than the type, which most often is that of references. */
  private static String inBrackets(RelationshipCell relationship) {
    String which = identity(relationship.properties());
    return "[" + (which.isEmpty() ? ":" + relationship.type() : which) + "]";
  }

  /** A model by its name with its silos, anything else as in a pattern. */
  private static String node(NodeCell node) {
    if (node.labels().contains("Model")
        && node.properties().get("name") instanceof Cell.Text name) {
      String silos = node.properties().get("silos") instanceof Cell.ListCell list ? of(list) : "";
      return name.value() + (silos.isEmpty() ? "" : " (" + silos + ")");
    }
    String labels = node.labels().stream().map(label -> ":" + label).collect(Collectors.joining());
    String which = identity(node.properties());
    String rest =
        which.isEmpty() && !node.properties().isEmpty() ? properties(node.properties()) : which;
    return "(" + labels + (rest.isEmpty() ? "" : " " + rest) + ")";
  }

  private static String identity(Map<String, Cell> properties) {
    return IDENTITY.stream()
        .filter(properties::containsKey)
        .findFirst()
        .map(name -> nested(properties.get(name)))
        .orElse("");
  }

  private static String properties(Map<String, Cell> properties) {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + ": " + nested(property.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
