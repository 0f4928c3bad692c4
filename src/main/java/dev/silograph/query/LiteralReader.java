package dev.silograph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a value as users type it on a command line: a number, {@code true}, {@code false}, {@code
 * null}, quoted text, {@code [a, b]}, {@code {key: value}}, and anything else as the text that it
 * is. JSON is read as JSON, but nobody has to quote a word.
 */
final class LiteralReader {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d+)?");

  private final String text;
  private int at;

  private LiteralReader(String text) {
    this.text = text;
  }

  /**
   * The value; lists are {@code List}, maps {@code Map}, numbers {@code Long} or {@code Double}.
   *
   * @throws QueryUsageException when a list, map or quoted text is begun and not ended
   */
  static Object read(String text) {
    LiteralReader reader = new LiteralReader(text.strip());
    if (reader.text.isEmpty() || "[{\"'".indexOf(reader.text.charAt(0)) < 0) {
      return bare(reader.text);
    }
    Object value = reader.value("");
    if (reader.peek() != 0) {
      throw reader.fault("there is more after its end");
    }
    return value;
  }

  private Object value(String ends) {
    return switch (peek()) {
      case '[' -> list();
      case '{' -> map();
      case '"', '\'' -> quoted();
      default -> bare(upTo(ends));
    };
  }

  private List<Object> list() {
    List<Object> values = new ArrayList<>();
    at++;
    while (peek() != ']') {
      values.add(value(",]"));
      endOfElement(']');
    }
    at++;
    return values;
  }

  private Map<String, Object> map() {
    Map<String, Object> values = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      char first = peek();
      String key = first == '"' || first == '\'' ? quoted() : upTo(":");
      if (peek() != ':') {
        throw fault("a ':' is missing after '" + key + "'");
      }
      at++;
      values.put(key, value(",}"));
      endOfElement('}');
    }
    at++;
    return values;
  }

  private void endOfElement(char closing) {
    char next = peek();
    if (next == ',') {
      at++;
    } else if (next != closing) {
      throw fault("a '" + closing + "' is missing");
    }
  }

  private String quoted() {
    char quote = text.charAt(at++);
    StringBuilder read = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char next = text.charAt(at++);
      read.append(next == '\\' && at < text.length() ? escaped(text.charAt(at++)) : next);
    }
    if (at >= text.length()) {
      throw fault("the closing " + quote + " is missing");
    }
    at++;
    return read.toString();
  }

  private char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> letter;
    };
  }

  private char unicode() {
    try {
      char read = (char) Integer.parseInt(text, at, at + 4, 16);
      at += 4;
      return read;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw fault("\\u needs four hexadecimal digits");
    }
  }

  private String upTo(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  /** The next character that is no space, or 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static Object bare(String word) {
    if (INTEGER.matcher(word).matches()) {
      return Long.valueOf(word);
    }
    if (DECIMAL.matcher(word).matches()) {
      return Double.valueOf(word);
    }
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> word;
    };
  }

  private QueryUsageException fault(String what) {
    return new QueryUsageException("The value " + text + " cannot be read: " + what + ".");
  }
}
