package dev.silograph.render;

import java.io.IOException;
import java.util.List;

/**
 * Breaks lines that are longer than a line can be between words. What follows is indented below its
 * beginning, and the lines of a tree go on beside it.
 */
final class HangingLines implements Appendable {

  private static final String STEP = "  ";

  private final Appendable out;
  private final int columns;
  private final StringBuilder line = new StringBuilder();

  private HangingLines(Appendable out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Where lines have no end, they are left as they are. */
  static Appendable of(Drawing drawing, Appendable out) {
    return drawing.columns() == 0 ? out : new HangingLines(out, drawing.columns());
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (c == '\n') {
      out.append(broken(line.toString())).append('\n');
      line.setLength(0);
    } else {
      line.append(c);
    }
    return this;
  }

  private String broken(String text) {
    if (DisplayText.shownWidth(text) <= columns) {
      return text;
    }
    String plain = DisplayText.unstyled(text);
    String lead = plain.replaceFirst("[^ │├└─▲▼|`-].*", "");
    String hanging = continued(lead) + STEP;
    List<String> words = List.of(text.substring(beginning(text, lead)).split(" "));
    StringBuilder broken = new StringBuilder(text.substring(0, beginning(text, lead)));
    int used = lead.length();
    boolean first = true;
    for (String word : words) {
      int width = DisplayText.shownWidth(word);
      if (!first && used + 1 + width > columns) {
        broken.append('\n').append(hanging).append(word);
        used = hanging.length() + width;
      } else {
        broken.append(first ? "" : " ").append(word);
        used += (first ? 0 : 1) + width;
      }
      first = false;
    }
    return broken.toString();
  }

  /** Where the words begin in a text that may be styled. */
  private static int beginning(String text, String lead) {
    int at = 0;
    for (int shown = 0; shown < lead.length(); at++) {
      if (text.charAt(at) == '\u001b') {
        at = text.indexOf('m', at);
      } else {
        shown++;
      }
    }
    return at;
  }

  /** What stands below a branch of a tree: the bar of its parent, where more of it follows. */
  private static String continued(String lead) {
    return lead.replace('├', '│')
        .replace('▲', '│')
        .replace('▼', '│')
        .replace("`", " ")
        .replace('└', ' ')
        .replace('─', ' ')
        .replace('-', ' ');
  }
}
