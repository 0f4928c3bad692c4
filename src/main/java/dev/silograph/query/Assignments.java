package dev.silograph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values for parameters as users give them: {@code name=value}. */
public final class Assignments {

  private Assignments() {}

  /**
   * Splits each at its first {@code =}; a {@code $} before the name is forgiven.
   *
   * @throws QueryUsageException when one has no name or no {@code =}, or a name comes twice
   */
  public static Map<String, String> split(List<String> assignments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String name =
          equals < 0
              ? ""
              : assignment.substring(assignment.startsWith("$") ? 1 : 0, equals).strip();
      if (name.isEmpty()) {
        throw new QueryUsageException(
            "A parameter is given as name=value, not as '" + assignment + "'.");
      }
      if (values.putIfAbsent(name, assignment.substring(equals + 1)) != null) {
        throw new QueryUsageException("The parameter " + name + " is given twice.");
      }
    }
    return values;
  }

  /**
   * Values for Cypher of the user's own: each is what it looks like (a number, {@code true}, {@code
   * null}, {@code [a, b]}, {@code {a: 1}}, quoted text), and else text.
   *
   * @throws QueryUsageException when one is begun like a list, map or quoted text and not ended
   */
  public static Map<String, Object> literal(Map<String, String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    given.forEach((name, value) -> values.put(name, LiteralReader.read(value)));
    return values;
  }
}
