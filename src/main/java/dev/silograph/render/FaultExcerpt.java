package dev.silograph.render;

import java.util.List;

/** A line of a text with a caret below the place of a fault. */
public final class FaultExcerpt {

  private static final String INDENT = "  ";

  private FaultExcerpt() {}

  /**
   * The marked line, ending with a line break.
   *
   * @param line 1-based, or 0 when the fault has no place; then the excerpt is empty
   * @param column 1-based, in UTF-16 units
   */
  public static String of(String text, int line, int column) {
    List<String> lines = text.lines().toList();
    if (line < 1 || line > lines.size() || column < 1) {
      return "";
    }
    String marked = lines.get(line - 1);
    String before = marked.substring(0, Math.min(column - 1, marked.length()));
    int columns = DisplayText.width(DisplayText.visible(before));
    return INDENT + DisplayText.visible(marked) + "\n" + INDENT + " ".repeat(columns) + "^\n";
  }
}
