package dev.silograph.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Text as a terminal shows it: how many columns it takes, and how it is cut to fewer. */
final class DisplayText {

  /** As {@link Drawing} gives text a style. */
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

  private DisplayText() {}

  /** Columns that a text takes: two for wide characters, none for combining ones. */
  static int width(String text) {
    if (isAscii(text)) {
      return text.length();
    }
    int columns = 0;
    for (int i = 0; i < text.length(); i += WCWidth.charCountForGraphemeCluster(text, i)) {
      columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, i));
    }
    return columns;
  }

  /** Columns that a text with styles in it takes. */
  static int shownWidth(String text) {
    return width(unstyled(text));
  }

  /** Without its styles. */
  static String unstyled(String text) {
    return text.indexOf('\u001b') < 0 ? text : STYLE.matcher(text).replaceAll("");
  }

  /** The text itself where it fits, else its beginning and an ellipsis, in at most that width. */
  static String cut(String text, int columns, String ellipsis) {
    if (width(text) <= columns) {
      return text;
    }
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int columnsOfNext = Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, end));
      if (used + columnsOfNext > columns - ellipsis.length()) {
        break;
      }
      used += columnsOfNext;
      end += WCWidth.charCountForGraphemeCluster(text, end);
    }
    return text.substring(0, end) + ellipsis;
  }

  /** Broken between words into lines of at most that width; a longer word has its own line. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && columns > 0 && width(line + " " + word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Line breaks, tabs and other control characters as escapes. What is drawn comes from a tree that
   * anyone may have written, and a terminal obeys control characters.
   */
  static String visible(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> visible.append("\\n");
                case '\r' -> visible.append("\\r");
                case '\t' -> visible.append("\\t");
                default -> {
                  if (Character.isISOControl(c)) {
                    visible.append(String.format("\\x%02x", c));
                  } else {
                    visible.append((char) c);
                  }
                }
              }
            });
    return visible.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
