package dev.silograph.resolve.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements inside a {@code DO} block of PL/pgSQL, in the order in which they are written,
 * whatever conditions and loops stand around them, with the texts that {@code EXECUTE} runs.
 */
final class SqlBlock {

  /** Stands for what is known only as a block runs; no name may hold it. */
  static final String UNKNOWN = "\u0001";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private static final Pattern DO =
      Pattern.compile(
          "^do\\b\\s*(?:language\\s+\\w+\\s+)?(?:(\\$\\w*\\$)(.*)\\1|'(.*)').*$", FLAGS);

  private static final String STRING = "'((?:[^']|'')*+)'";

  /** A word after which another statement begins, or a string, in which it is none. */
  private static final Pattern CUT =
      Pattern.compile(
          STRING + "|\"[^\"]*+\"|(\\$\\w*\\$).*?\\2|\\b(declare|begin|then|else|loop|exception)\\b",
          FLAGS);

  private static final Pattern EXECUTE = Pattern.compile("^execute\\s+(.*)$", FLAGS);

  private static final Pattern FORMAT = Pattern.compile("^format\\s*\\((.*)\\)[^)]*$", FLAGS);

  private static final Pattern PART = Pattern.compile("[Ee]?" + STRING + "|[^|']+", FLAGS);

  private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?-?\\d*[sIL]");

  private SqlBlock() {}

  /** Whether a statement is such a block. */
  static boolean is(String statement) {
    return DO.matcher(statement).matches();
  }

  /** The statements of a block. */
  static List<String> statements(String block) {
    Matcher matcher = DO.matcher(block);
    if (!matcher.matches()) {
      return List.of();
    }
    String body = matcher.group(2) == null ? unquoted(matcher.group(3)) : matcher.group(2);
    List<String> statements = new ArrayList<>();
    for (String each : SqlStatements.split(body)) {
      for (String part : cut(each)) {
        Matcher execute = EXECUTE.matcher(part);
        if (execute.matches()) {
          statements.addAll(SqlStatements.split(text(execute.group(1))));
        } else {
          statements.add(part);
        }
      }
    }
    return statements;
  }

  private static List<String> cut(String statement) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = CUT.matcher(statement);
    int from = 0;
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        parts.add(statement.substring(from, matcher.start()).strip());
        from = matcher.end();
      }
    }
    parts.add(statement.substring(from).strip());
    return parts;
  }

  /** The text that an expression gives, with a mark for what is not known of it. */
  private static String text(String expression) {
    Matcher format = FORMAT.matcher(expression);
    return format.matches() ? formatted(format.group(1)) : joined(expression);
  }

  private static String joined(String expression) {
    StringBuilder text = new StringBuilder();
    Matcher part = PART.matcher(expression);
    while (part.find()) {
      if (part.group(1) != null) {
        text.append(unquoted(part.group(1)));
      } else if (part.group().toLowerCase(Locale.ROOT).strip().startsWith("using ")) {
        break;
      } else if (!part.group().isBlank()) {
        text.append(UNKNOWN);
      }
    }
    return text.toString();
  }

  /** {@code format(template, arguments)}; an argument that is no string is not known. */
  private static String formatted(String arguments) {
    List<String> given = new ArrayList<>();
    Matcher part = Pattern.compile(STRING + "|[^,']+", FLAGS).matcher(arguments);
    while (part.find()) {
      if (part.group(1) != null) {
        given.add(unquoted(part.group(1)));
      } else if (!part.group().isBlank()) {
        given.add(UNKNOWN);
      }
    }
    if (given.isEmpty()) {
      return UNKNOWN;
    }
    StringBuilder text = new StringBuilder();
    Matcher place = PLACE.matcher(given.get(0));
    int next = 1;
    while (place.find()) {
      boolean known = !place.group().contains("$") && next < given.size();
      place.appendReplacement(text, Matcher.quoteReplacement(known ? given.get(next) : UNKNOWN));
      next++;
    }
    return place.appendTail(text).toString();
  }

  private static String unquoted(String string) {
    return string.replace("''", "'");
  }
}
