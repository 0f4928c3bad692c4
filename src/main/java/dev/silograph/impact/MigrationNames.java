package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where an app's migrations end, and what the next ones are called. */
final class MigrationNames {

  private static final String LEAVES =
      """
      MATCH (m:Migration {app: $app, leaf: true})
      RETURN
        m.name AS name,
        COLLECT { MATCH (any:Migration {app: $app}) RETURN max(any.number) AS number } AS highest
      ORDER BY name
      """;

  /** Two models in a name are enough to know it by. */
  private static final int NAMED = 2;

  private final List<String> leaves = new ArrayList<>();
  private long highest;

  private MigrationNames() {}

  static MigrationNames of(String app, GraphQuestions graph) {
    MigrationNames names = new MigrationNames();
    for (Row row : Row.of(graph.ask(LEAVES, Map.of("app", app)))) {
      names.leaves.add(row.text("name"));
      row.numbers("highest").forEach(number -> names.highest = number);
    }
    return names;
  }

  /** The migrations that no other of the app depends on; empty where the app has none. */
  List<String> leaves() {
    return leaves;
  }

  /** The name of a migration to come. */
  String next(int ahead, List<String> what, String suffix) {
    List<String> named = what.subList(0, Math.min(what.size(), NAMED));
    int more = what.size() - named.size();
    return String.format(Locale.ROOT, "%04d", highest + ahead)
        + "_delete_"
        + String.join("_", named).toLowerCase(Locale.ROOT)
        + (more > 0 ? "_and_" + more + "_more" : "")
        + suffix;
  }
}
