package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.RemovalReport.CascadeChange;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the deletion of a row takes along in one graph and not in another. Only hops that differ are
 * looked into: most changes have none.
 */
final class CascadeChanges {

  private final Side past;
  private final Side now;

  CascadeChanges(GraphQuestions past, GraphQuestions now) {
    this.past = new Side(past);
    this.now = new Side(now);
  }

  /** What has come, then what has gone; each hop between models that are there on both sides. */
  List<CascadeChange> all() {
    List<CascadeChange> changes = new ArrayList<>(only(true, now, past));
    changes.addAll(only(false, past, now));
    return changes;
  }

  /** What one side has and the other has not. */
  private static List<CascadeChange> only(boolean added, Side has, Side lacks) {
    List<CascadeChange> changes = new ArrayList<>();
    has.hops()
        .forEach(
            (key, hop) -> {
              String source = hop.text("source");
              String model = hop.text("model");
              boolean told =
                  !lacks.hops().containsKey(key)
                      && lacks.models().contains(source)
                      && (added || lacks.models().contains(model))
                      && !lacks.taken(source).contains(model);
              if (told) {
                changes.add(change(added, hop, has, lacks));
              }
            });
    return changes;
  }

  private static CascadeChange change(boolean added, Row hop, Side has, Side lacks) {
    String source = hop.text("source");
    String model = hop.text("model");
    Set<String> also = new TreeSet<>(has.taken(source));
    also.retainAll(has.taken(model));
    also.removeAll(lacks.taken(source));
    also.removeAll(List.of(source, model));
    Set<String> from = new TreeSet<>(has.takers(source));
    from.removeAll(lacks.takers(model));
    from.retainAll(lacks.models());
    from.removeAll(List.of(source, model));
    if (!added) {
      also.retainAll(lacks.models());
    }
    return new CascadeChange(
        added,
        source,
        model,
        hop.text("rule"),
        hop.text("timing"),
        hop.is("crossesSilo"),
        List.copyOf(also),
        List.copyOf(from),
        hop.place());
  }

  /** One graph, asked once for each thing. */
  private static final class Side {

    private static final String MODELS =
        """
        MATCH (m:Model)
        WHERE NOT coalesce(m.external, false)
        RETURN m.key AS model
        ORDER BY model
        """;

    private final GraphQuestions graph;
    private final SavedAnswers answers;
    private final Map<List<String>, Row> hops = new LinkedHashMap<>();
    private final Set<String> models = new TreeSet<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<String, Set<String>> takers = new HashMap<>();

    Side(GraphQuestions graph) {
      this.graph = graph;
      this.answers = new SavedAnswers(graph);
    }

    /** By source, model and rule. */
    Map<List<String>, Row> hops() {
      if (hops.isEmpty()) {
        for (Row hop : answers.of("cascade-hops")) {
          hops.putIfAbsent(List.of(hop.text("source"), hop.text("model"), hop.text("rule")), hop);
        }
      }
      return hops;
    }

    Set<String> models() {
      if (models.isEmpty()) {
        Row.of(graph.ask(MODELS, Map.of())).forEach(row -> models.add(row.text("model")));
      }
      return models;
    }

    /** Models whose rows go with one of a model. */
    Set<String> taken(String model) {
      return taken.computeIfAbsent(model, key -> models("cascade-chains", key));
    }

    /** Models whose rows take one of a model along. */
    Set<String> takers(String model) {
      return takers.computeIfAbsent(model, key -> models("cascades-into", key));
    }

    private Set<String> models(String query, String model) {
      Set<String> found = new TreeSet<>();
      answers.of(query, model).forEach(row -> found.add(row.text("model")));
      return found;
    }
  }
}
