package dev.silograph.resolve.program;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is laid out in text: the parts of Python's format specification that constants use
 * (<a
 * href="https://docs.python.org/3/library/string.html#format-specification-mini-language">library/string</a>).
 */
final class FormatSpec {

  private static final Pattern SPEC =
      Pattern.compile("(?:(.)?([<>^]))?(0)?(\\d{1,4})?(?:\\.(\\d{1,4}))?([sdfxX])?");

  private FormatSpec() {}

  /** The text of a value under a specification, or null where either is not known. */
  static String apply(Value value, String spec) {
    Matcher matcher = SPEC.matcher(spec);
    if (!matcher.matches()) {
      return null;
    }
    boolean number = value instanceof Value.Numeric;
    Integer precision = matcher.group(5) == null ? null : Integer.valueOf(matcher.group(5));
    String text = typed(value, matcher.group(6), precision);
    if (text == null) {
      return null;
    }
    boolean zeros = matcher.group(3) != null && matcher.group(2) == null;
    String align = matcher.group(2) == null ? number ? ">" : "<" : matcher.group(2);
    String fill = zeros ? "0" : matcher.group(1) == null ? " " : matcher.group(1);
    int width = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    return padded(text, fill, align, width);
  }

  private static String typed(Value value, String type, Integer precision) {
    if (!(value instanceof Value.Numeric number)) {
      String text = type == null || type.equals("s") ? Formatting.shown(value) : null;
      return text == null || precision == null || precision >= text.length()
          ? text
          : text.substring(0, precision);
    }
    if (type == null || type.equals("d")) {
      return precision == null ? Formatting.shown(number) : null;
    }
    return switch (type) {
      case "f" ->
          String.format(
              Locale.ROOT,
              "%." + (precision == null ? 6 : precision) + "f",
              number.value().doubleValue());
      case "x" -> Long.toHexString(number.value().longValue());
      case "X" -> Long.toHexString(number.value().longValue()).toUpperCase(Locale.ROOT);
      default -> null;
    };
  }

  private static String padded(String text, String fill, String align, int width) {
    int missing = width - text.length();
    if (missing <= 0) {
      return text;
    }
    if (fill.equals("0") && text.startsWith("-")) {
      return "-" + fill.repeat(missing) + text.substring(1);
    }
    int before = align.equals(">") ? missing : align.equals("<") ? 0 : missing / 2;
    return fill.repeat(before) + text + fill.repeat(missing - before);
  }
}
