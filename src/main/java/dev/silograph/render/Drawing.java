package dev.silograph.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How text for people is drawn.
 *
 * @param columns the width that lines are cut to, or 0 where they are not, as in a file or a pipe
 * @param colour whether to use colour and weight
 * @param unicode whether lines may be drawn with more than ASCII
 */
public record Drawing(int columns, boolean colour, boolean unicode) {

  private static final List<String> OTHER_SILOS = List.of("32", "34", "33");

  /** No narrower than this is text broken into lines. */
  private static final int LEAST = 16;

  /** Nothing cut and nothing coloured: what goes to a file or a pipe. */
  public static final Drawing PLAIN = new Drawing(0, false);

  /** With lines that are drawn as Unicode has them. */
  public Drawing(int columns, boolean colour) {
    this(columns, colour, true);
  }

  String bold(String text) {
    return styled("1", text);
  }

  /** Less than the rest. */
  public String faint(String text) {
    return styled("2", text);
  }

  /**
   * Sentences, broken between words where a line ends. Lines that begin with a space stay as they
   * are: they quote something, and what is below it is about its columns.
   */
  public String fold(String text) {
    return text.lines()
        .flatMap(
            line ->
                columns == 0 || DisplayText.width(line) <= columns || line.startsWith(" ")
                    ? Stream.of(line)
                    : DisplayText.wrap(line, columns).stream())
        .collect(Collectors.joining("\n"));
  }

  /** As {@link #fold}, with this before every line but the first, and room for it in the first. */
  public String fold(String text, String indent) {
    int room = columns - indent.length();
    return room < LEAST ? text : String.join("\n" + indent, DisplayText.wrap(text, room));
  }

  /**
   * A text of the program's own, in which signs beyond ASCII stand only where they can be drawn.
   */
  public String spelled(String text) {
    return unicode
        ? text
        : text.replace("…", "..").replace("·", "-").replace("×", "x").replace("→", "->");
  }

  /** As findings of that severity are. */
  public String ofSeverity(String severity, String text) {
    return switch (severity) {
      case "error" -> styled("31;1", text);
      case "warning" -> styled("33", text);
      default -> text;
    };
  }

  /** The silos that Sentry has had have colours that differ; any other has one of the rest. */
  String ofSilo(String silo, String text) {
    return switch (silo) {
      case "CONTROL" -> styled("35", text);
      case "REGION", "CELL" -> styled("36", text);
      default -> styled(OTHER_SILOS.get(Math.floorMod(silo.hashCode(), OTHER_SILOS.size())), text);
    };
  }

  /** Stands where the end of a text is left out. */
  String ellipsis() {
    return unicode ? "…" : "..";
  }

  /** What a line across is made of. */
  String rule() {
    return unicode ? "─" : "-";
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[m" : text;
  }
}
