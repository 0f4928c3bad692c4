package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.QueryParameter;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers that saved queries give: whoever varies one of those starts from what a check asks. */
final class SavedAnswers {

  private final GraphQuestions graph;
  private final QueryCatalogue catalogue = QueryCatalogue.load(List.of());

  SavedAnswers(GraphQuestions graph) {
    this.graph = graph;
  }

  /** The rows that a saved query has for a model. */
  List<Row> of(String query, String model) {
    return Row.of(graph.ask(catalogue.find(query).text(), Map.of("model", model)));
  }

  /** The rows that a saved query has where nothing confines it. */
  List<Row> of(String query) {
    SavedQuery found = catalogue.find(query);
    Map<String, Object> none = new HashMap<>();
    for (QueryParameter parameter : found.parameters()) {
      none.put(parameter.name(), null);
    }
    return Row.of(graph.ask(found.text(), none));
  }

  /** Those of a rule that it does not call an information. */
  List<Row> findings(String query) {
    return of(query).stream().filter(row -> !"info".equals(row.text("severity"))).toList();
  }
}
