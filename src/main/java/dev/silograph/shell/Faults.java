package dev.silograph.shell;

import dev.silograph.app.GraphUnavailableException;
import dev.silograph.app.OutputRefusedException;
import dev.silograph.app.QuestionRejectedException;
import dev.silograph.app.QuestionStoppedException;
import dev.silograph.query.NearMiss;
import dev.silograph.query.QueryUsageException;
import dev.silograph.render.FaultExcerpt;
import dev.silograph.source.UnreadableCheckoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What went wrong, in words. */
final class Faults {

  /** Neo4j lists all that could have stood there. */
  private static final Pattern EXPECTED =
      Pattern.compile("Invalid input '([^']*)'[:,] expected (.*)", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  private Faults() {}

  /** One line or several, the last one ended; the place in the text is marked where it is known. */
  static String describe(RuntimeException fault) {
    if (fault instanceof QuestionRejectedException rejected) {
      return shorter(rejected.getMessage())
          + remedy(rejected.missing())
          + "\n"
          + FaultExcerpt.of(rejected.cypher(), rejected.line(), rejected.column());
    }
    boolean expected =
        fault instanceof CommandFaultException
            || fault instanceof QueryUsageException
            || fault instanceof QuestionStoppedException
            || fault instanceof GraphUnavailableException
            || fault instanceof OutputRefusedException
            || fault instanceof UnreadableCheckoutException;
    return (expected ? fault.getMessage() : "internal error: " + fault) + "\n";
  }

  private static String remedy(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : missing.stream()
            .map(name -> ":param " + name + " value")
            .collect(Collectors.joining(" and ", " Give it with ", "."));
  }

  /** Of all that could have stood there, what comes near, if anything does. */
  private static String shorter(String message) {
    Matcher matcher = EXPECTED.matcher(message);
    if (!matcher.lookingAt()) {
      return message;
    }
    List<String> choices = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(matcher.group(2));
    while (quoted.find()) {
      choices.add(quoted.group(1));
    }
    List<String> near = NearMiss.of(matcher.group(1), choices);
    return near.isEmpty()
        ? message
        : "Invalid input '" + matcher.group(1) + "'." + NearMiss.question(near);
  }
}
