package dev.silograph.impact;

import dev.silograph.query.ModelMatch;
import dev.silograph.query.ModelNames;
import dev.silograph.query.NearMiss;
import dev.silograph.query.QueryUsageException;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import java.util.List;
import java.util.Map;

/** Finds what a user wants to delete. */
final class TargetFinder {

  private static final String MODEL =
      """
      MATCH (model:Model {key: $key})
      RETURN
        model.name AS name,
        model.table AS table,
        model.silos AS silos,
        model.repo AS repo,
        model.file AS file,
        model.line AS line
      ORDER BY name
      """;

  private final GraphQuestions graph;
  private final ModelNames names;

  TargetFinder(GraphQuestions graph, ModelNames names) {
    this.graph = graph;
    this.names = names;
  }

  Target find(String given) {
    ModelMatch match = names.find(given);
    if (match instanceof ModelMatch.One one) {
      return model(one.key());
    }
    if (match instanceof ModelMatch.Several several) {
      throw new QueryUsageException(
          "'" + given + "' is the name of " + String.join(", ", several.keys()) + ": say which.");
    }
    List<String> near = ((ModelMatch.None) match).near();
    throw new QueryUsageException("There is no model '" + given + "'." + NearMiss.question(near));
  }

  private Target model(String key) {
    Row row = Row.of(graph.ask(MODEL, Map.of("key", key))).get(0);
    return new Target(
        key,
        row.text("name"),
        null,
        row.text("table"),
        row.texts("silos"),
        Phase.NONE,
        row.place());
  }
}
