package dev.silograph.render;

/**
 * How text for people is drawn.
 *
 * @param columns the width that lines are cut to, or 0 where they are not, as in a file or a pipe
 * @param colour whether to use colour and weight
 * @param unicode whether lines may be drawn with more than ASCII
 */
public record Drawing(int columns, boolean colour, boolean unicode) {

  /** Nothing cut and nothing coloured: what goes to a file or a pipe. */
  public static final Drawing PLAIN = new Drawing(0, false);

  /** With lines that are drawn as Unicode has them. */
  public Drawing(int columns, boolean colour) {
    this(columns, colour, true);
  }

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  String ofSeverity(String severity, String text) {
    return switch (severity) {
      case "error" -> styled("31;1", text);
      case "warning" -> styled("33", text);
      default -> text;
    };
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[m" : text;
  }
}
