package dev.silograph.shell;

import dev.silograph.app.Limits;
import dev.silograph.query.NearMiss;
import dev.silograph.render.OutputFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a user can set, in a file or by a command. */
final class Settings {

  /** What the prompt looks like: {@code %n} is the graph's name, {@code %s} whether it is stale. */
  private String prompt = "%n%s> ";

  private OutputFormat format = OutputFormat.TABLE;
  private long limit = 1000;
  private long timeout = 60;
  private boolean timing = true;
  private boolean writable;
  private boolean watch;
  private boolean viMode;
  private boolean pager = true;
  private boolean pairs;
  private boolean suggestions = true;

  /** The formats that every answer can be given in. */
  static final List<OutputFormat> FORMATS =
      Arrays.stream(OutputFormat.values()).filter(OutputFormat::holdsTables).toList();

  /** The names that a file may set, and commands change. */
  static final List<String> NAMES =
      List.of(
          "prompt",
          "mode",
          "format",
          "limit",
          "timeout",
          "timing",
          "pager",
          "pairs",
          "suggestions",
          "watch");

  /**
   * Sets one by its name.
   *
   * @throws CommandFaultException where there is none of that name, or it cannot be this
   */
  void set(String name, String value) {
    switch (name) {
      case "prompt" -> prompt = value;
      case "mode" -> viMode = choice(name, value, "emacs", "vi") == 1;
      case "format" -> format = format(value);
      case "limit" -> limit = number(name, value);
      case "timeout" -> timeout = number(name, value);
      case "timing" -> timing = isOn(name, value);
      case "pager" -> pager = isOn(name, value);
      case "pairs" -> pairs = isOn(name, value);
      case "suggestions" -> suggestions = isOn(name, value);
      case "watch" -> watch = isOn(name, value);
      case "writable" -> writable = isOn(name, value);
      default ->
          throw new CommandFaultException(
              "There is no setting '"
                  + name
                  + "'; there are "
                  + String.join(", ", NAMES)
                  + "."
                  + NearMiss.question(NearMiss.of(name, NAMES)));
    }
  }

  private static OutputFormat format(String value) {
    List<String> names = FORMATS.stream().map(Object::toString).toList();
    return FORMATS.get(choice("format", value, names.toArray(String[]::new)));
  }

  private static int choice(String name, String value, String... choices) {
    int chosen = List.of(choices).indexOf(value.toLowerCase(Locale.ROOT));
    if (chosen < 0) {
      throw new CommandFaultException(
          "'"
              + value
              + "' is no "
              + name
              + "; there are "
              + String.join(", ", choices)
              + "."
              + NearMiss.question(NearMiss.of(value, List.of(choices))));
    }
    return chosen;
  }

  private static boolean isOn(String name, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes" -> true;
      case "off", "false", "no" -> false;
      default ->
          throw new CommandFaultException(
              "The setting " + name + " is on or off, not '" + value + "'.");
    };
  }

  private static long number(String name, String value) {
    try {
      long number = Long.parseLong(value.replace("_", "").replace(",", ""));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new CommandFaultException(
        "The setting " + name + " is a whole number, 0 for none at all, not '" + value + "'.");
  }

  String prompt() {
    return prompt;
  }

  OutputFormat format() {
    return format;
  }

  /** Most rows to give, or 0 for all. */
  long limit() {
    return limit;
  }

  /** How long a statement may take, in seconds, or 0 for as long as it takes. */
  long timeout() {
    return timeout;
  }

  /** How much a statement may take. */
  Limits limits() {
    return new Limits(limit, Duration.ofSeconds(timeout));
  }

  boolean timing() {
    return timing;
  }

  /** Whether statements may change the graph. */
  boolean writable() {
    return writable;
  }

  /** Whether the graph follows its files by itself. */
  boolean watch() {
    return watch;
  }

  boolean viMode() {
    return viMode;
  }

  boolean pager() {
    return pager;
  }

  /** Whether brackets and quotes are closed as they are opened. */
  boolean pairs() {
    return pairs;
  }

  /** Whether former statements are suggested as one types. */
  boolean suggestions() {
    return suggestions;
  }
}
