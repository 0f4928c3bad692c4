package dev.silograph.graph;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.graphdb.TransactionTerminatedException;

/** Turns Neo4j's exceptions into sentences, with the place of the fault where Neo4j names one. */
final class CypherFaults {

  /** After this, Neo4j repeats the line with a caret below it, which callers draw themselves. */
  private static final Pattern PLACE =
      Pattern.compile("\\s*\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

  private static final Pattern MISSING = Pattern.compile("Expected parameter\\(s\\): (.+)");

  private static final Pattern SEVERAL =
      Pattern.compile("Expected exactly one statement per query but got: (\\d+)");

  private final RunLimits limits;

  CypherFaults(RunLimits limits) {
    this.limits = limits;
  }

  /**
   * The exception to throw instead.
   *
   * @param linesBefore lines put before the user's text, to be taken off Neo4j's line
   */
  RuntimeException explain(RuntimeException failure, int linesBefore) {
    if (failure instanceof GraphException) {
      return failure;
    }
    if (failure instanceof TransactionTerminatedException && !limits.time().isZero()) {
      return timeLimit(failure);
    }
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    Matcher missing = MISSING.matcher(message);
    if (missing.matches()) {
      return CypherFaultException.lacking(List.of(missing.group(1).split(", ")), failure);
    }
    Matcher several = SEVERAL.matcher(message);
    if (several.lookingAt()) {
      return new CypherFaultException(
          "These are "
              + several.group(1)
              + " statements, and one is run at a time: ask each on its own.",
          failure);
    }
    // A server says it in other words than an embedded database.
    if (message.toLowerCase(Locale.ROOT).contains("administration command")) {
      return administration(failure);
    }
    Matcher place = PLACE.matcher(message);
    if (!place.find()) {
      return new CypherFaultException(firstLine(message), failure);
    }
    String text = message.substring(0, place.start()).strip();
    int line = Integer.parseInt(place.group(1)) - linesBefore;
    return line < 1
        ? new CypherFaultException(text, failure)
        : new CypherFaultException(text, line, Integer.parseInt(place.group(2)), failure);
  }

  /** What to say of a question that took too long. */
  TimeLimitException timeLimit(RuntimeException failure) {
    return new TimeLimitException(limits.time(), failure);
  }

  static CypherFaultException administration(RuntimeException failure) {
    return new CypherFaultException(
        "Administration commands are off: queries read the graph alone.", failure);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message).strip();
  }
}
