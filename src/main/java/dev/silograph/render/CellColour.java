package dev.silograph.render;

import dev.silograph.result.Cell;
import java.util.Locale;
import java.util.regex.Pattern;

/** Colours of what a cell says: a silo has the same wherever it stands. */
final class CellColour {

  private static final Pattern SILO = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

  /** As nodes are written: {@code Monitor (CELL)}. */
  private static final Pattern IN_NODE =
      Pattern.compile("(?<=\\()[A-Z][A-Z_]+(, [A-Z][A-Z_]+)*(?=\\))");

  private CellColour() {}

  /** A text of a cell, which may have been cut, with its colours. */
  static String paint(String column, Cell cell, String text, Drawing drawing) {
    if (!drawing.colour()) {
      return text;
    }
    String name = column.toLowerCase(Locale.ROOT);
    if (name.equals("severity")) {
      return drawing.ofSeverity(text.strip(), text);
    }
    if (name.contains("silo")) {
      return silos(text, drawing);
    }
    boolean ofNodes =
        cell instanceof Cell.NodeCell
            || cell instanceof Cell.PathCell
            || cell instanceof Cell.RelationshipCell
            || cell instanceof Cell.ListCell;
    return ofNodes
        ? IN_NODE.matcher(text).replaceAll(found -> silos(found.group(), drawing))
        : text;
  }

  private static String silos(String text, Drawing drawing) {
    return SILO.matcher(text).replaceAll(found -> drawing.ofSilo(found.group(), found.group()));
  }
}
