package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which proxies a model has: what refers to a proxy refers to rows of its model. */
final class Proxies {

  private static final String ASK =
      """
      MATCH (proxy:Model {proxy: true})-[:EXTENDS]->(base:Model)
      RETURN proxy.key AS proxy, base.key AS base
      ORDER BY proxy, base
      """;

  private final Map<String, String> bases = new TreeMap<>();
  private final Map<String, List<String>> byModel = new HashMap<>();

  Proxies(GraphQuestions graph) {
    Row.of(graph.ask(ASK, Map.of())).forEach(row -> bases.put(row.text("proxy"), row.text("base")));
    bases
        .keySet()
        .forEach(
            proxy -> byModel.computeIfAbsent(modelOf(proxy), m -> new ArrayList<>()).add(proxy));
  }

  /** The model whose rows these are: that of a proxy, else the model itself. */
  String modelOf(String key) {
    String model = key;
    for (int i = 0; i <= bases.size() && bases.containsKey(model); i++) {
      model = bases.get(model);
    }
    return model;
  }

  /** The model and its proxies. */
  List<String> namesOf(String model) {
    List<String> names = new ArrayList<>(List.of(model));
    names.addAll(byModel.getOrDefault(model, List.of()));
    return names;
  }

  /** The model of each proxy. */
  Map<String, Object> models() {
    Map<String, Object> models = new HashMap<>();
    bases.keySet().forEach(proxy -> models.put(proxy, modelOf(proxy)));
    return models;
  }
}
