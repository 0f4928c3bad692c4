package dev.silograph.impact;

import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.Impact.Hop;
import dev.silograph.result.Impact.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to other rows when a row of a model goes. The graph is asked in rounds, each for all
 * that goes with the models of the round before: every model is met once, so that cycles end, and
 * the number of questions is the length of the longest chain, however many paths there are.
 */
final class Cascade {

  /**
   * Every hop from the rim, the best way into each model first. The walk is one map, since Neo4j
   * plans a statement again when a list that is a parameter of its own grows.
   */
  private static final String ROUND =
      """
      UNWIND $walk.rim AS at
      MATCH (alias:Model {key: at.alias})-[r:REFERENCES|DELETES]-(other:Model)
      WHERE endNode(r) = alias AND r.onDelete = 'CASCADE'
        OR startNode(r) = alias AND (type(r) = 'DELETES' OR r.parentLink)
      WITH at, alias, other, r,
        coalesce($walk.models[other.key], other.key) AS model,
        CASE
          WHEN type(r) = 'DELETES' THEN
            split(r.task, '.')[-1] + reduce(keys = '', key IN r.filter | keys + ' ' + key)
          WHEN startNode(r) = alias THEN 'PARENT ' + r.field
          ELSE 'CASCADE ' + r.field
        END AS rule,
        CASE
          WHEN type(r) = 'DELETES' OR r.enforcement = 'OUTBOX' THEN 'eventual'
          ELSE 'immediate'
        END AS timing,
        size(alias.silos) > 0 AND size(other.silos) > 0
          AND none(silo IN other.silos WHERE silo IN alias.silos) AS crosses
      RETURN
        at.model AS source,
        model,
        other.silos AS silos,
        rule,
        timing,
        crosses,
        at.inBulk AND type(r) = 'REFERENCES' AS inBulk,
        coalesce(r.enforcement = 'DATABASE', false) AS enforced,
        at.rank AS rank,
        at.crossings + CASE WHEN crosses THEN 1 ELSE 0 END AS crossings,
        r.repo AS repo,
        r.file AS file,
        r.line AS line
      ORDER BY crossings, rank, model, timing = 'eventual', rule, file, line
      """;

  private static final String IN_BULK =
      """
      MATCH (model:Model)-[:DELETED_BY]->(:DeletionTask {bulk: true})
      RETURN DISTINCT model.key AS model
      ORDER BY model
      """;

  /** What loses its reference, or is left with one to nothing. */
  private static final String LOSSES =
      """
      UNWIND $walk.rim AS at
      MATCH (alias:Model {key: at.alias})<-[r:REFERENCES]-(model:Model)
      WHERE r.onDelete IN ['SET_NULL', 'SET_DEFAULT', 'SET']
        OR (r.onDelete = 'DO_NOTHING' OR r.kind = 'Implicit') AND r.enforcement = 'NONE' AND NOT EXISTS {
          (alias)-[task:DELETES]->(model)
          WHERE any(key IN task.filter WHERE split(key, '__')[0] IN [r.field, r.column])
        }
      WITH at, alias, model, r,
        coalesce(nullIf(r.onDelete, 'DO_NOTHING'), 'DANGLING') AS action,
        size(alias.silos) > 0 AND size(model.silos) > 0
          AND none(silo IN model.silos WHERE silo IN alias.silos) AS crosses
      RETURN
        at.model AS source,
        model.key AS model,
        model.silos AS silos,
        action,
        r.field AS field,
        crosses,
        model.key + ': ' + action + ' ' + r.field
          + CASE
              WHEN action = 'DANGLING' THEN ''
              WHEN r.enforcement = 'OUTBOX' THEN ' eventual'
              ELSE ' immediate'
            END
          + CASE WHEN crosses THEN ' across silos' ELSE '' END AS hop,
        r.repo AS repo,
        r.file AS file,
        r.line AS line
      ORDER BY
        at.hops,
        at.crossings + CASE WHEN crosses THEN 1 ELSE 0 END,
        at.rank,
        model,
        field
      """;

  /**
   * What stops a row from going: rules of the collector, and constraints that it does not serve.
   */
  private static final String REFUSALS =
      """
      UNWIND $walk.rim AS at
      MATCH (alias:Model {key: at.alias})<-[r:REFERENCES]-(model:Model)
      WHERE r.onDelete = 'PROTECT'
        OR r.onDelete = 'RESTRICT'
        OR r.onDelete = 'DO_NOTHING' AND r.enforcement = 'DATABASE'
      RETURN
        at.model AS source,
        model.key AS model,
        r.field AS field,
        r.onDelete AS rule,
        r.repo AS repo,
        r.file AS file,
        r.line AS line
      ORDER BY at.hops, source, model, field
      """;

  private final GraphQuestions graph;
  private final Proxies proxies;
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final List<Hop> hops = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final java.util.Set<String> inBulk = new java.util.HashSet<>();

  /** How a model was met: the models before it, and its place among those of its round. */
  private record Way(String model, long crossings, long rank, List<String> chain) {}

  private Cascade(GraphQuestions graph) {
    this.graph = graph;
    this.proxies = new Proxies(graph);
    Row.of(graph.ask(IN_BULK, Map.of())).forEach(row -> inBulk.add(row.text("model")));
  }

  /** What a row of each of these models takes along, all of them together. */
  static Impact from(List<String> models, GraphQuestions graph) {
    Cascade cascade = new Cascade(graph);
    List<String> roots = models.stream().map(cascade.proxies::modelOf).distinct().toList();
    cascade.walk(roots);
    cascade.losses();
    return new Impact(roots, cascade.hops, cascade.effects, cascade.refusals());
  }

  private void walk(List<String> roots) {
    List<Way> rim = new ArrayList<>();
    for (String root : roots) {
      rim.add(new Way(root, 0, rim.size(), List.of()));
    }
    rim.forEach(way -> ways.put(way.model(), way));
    while (!rim.isEmpty()) {
      rim = round(rim);
      rim.forEach(way -> ways.put(way.model(), way));
    }
  }

  /** Takes what the graph gives for a round, and gives the ways to the models met by it. */
  private List<Way> round(List<Way> rim) {
    Map<String, Found> next = new HashMap<>();
    for (Row row : Row.of(graph.ask(ROUND, walkFrom(rim)))) {
      String model = row.text("model");
      boolean first = !ways.containsKey(model) && !next.containsKey(model);
      Hop hop = hop(row, first);
      hops.add(hop);
      if (first) {
        next.put(model, new Found(row, hop));
      }
    }
    List<Found> ordered = new ArrayList<>(next.values());
    ordered.sort(
        Comparator.comparingLong((Found found) -> found.row().number("rank"))
            .thenComparing(found -> found.hop().model()));
    List<Way> met = new ArrayList<>();
    for (Found found : ordered) {
      List<String> chain = extended(found.hop().source(), text(found.hop()));
      met.add(new Way(found.hop().model(), found.row().number("crossings"), met.size(), chain));
    }
    effects.addAll(
        met.stream().map(way -> effect(way, next.get(way.model()))).sorted(BY_MODEL).toList());
    return met;
  }

  private record Found(Row row, Hop hop) {}

  private static final Comparator<Effect> BY_MODEL = Comparator.comparing(Effect::model);

  private Effect effect(Way way, Found found) {
    return new Effect(
        way.model(),
        "DELETE",
        found.row().texts("silos"),
        found.hop().source(),
        List.of(),
        way.crossings() > 0,
        way.chain(),
        found.hop().place());
  }

  private static Hop hop(Row row, boolean first) {
    return new Hop(
        row.text("source"),
        row.text("model"),
        row.text("rule"),
        row.text("timing"),
        row.is("crosses"),
        row.is("inBulk"),
        row.is("enforced"),
        first,
        row.place());
  }

  private static String text(Hop hop) {
    return hop.model()
        + ": "
        + hop.rule()
        + " "
        + hop.timing()
        + (hop.crossesSilo() ? " across silos" : "")
        + (hop.inBulk() ? " unless in bulk" : "");
  }

  private List<String> extended(String source, String hop) {
    List<String> chain = new ArrayList<>(ways.get(source).chain());
    chain.add(hop);
    return List.copyOf(chain);
  }

  private void losses() {
    Map<List<String>, Effect> losses = new LinkedHashMap<>();
    for (Row row : Row.of(graph.ask(LOSSES, walkFrom(ways.values())))) {
      String source = row.text("source");
      Effect loss =
          new Effect(
              row.text("model"),
              row.text("action"),
              row.texts("silos"),
              source,
              List.of(row.text("field")),
              ways.get(source).crossings() > 0 || row.is("crosses"),
              extended(source, row.text("hop")),
              row.place());
      losses.merge(List.of(loss.action(), loss.model()), loss, Cascade::withFieldsOf);
    }
    losses.values().stream()
        .sorted(
            Comparator.comparing((Effect loss) -> loss.action().equals("DANGLING"))
                .thenComparing(Effect::action)
                .thenComparing(loss -> loss.chain().size())
                .thenComparing(Effect::model))
        .forEach(effects::add);
  }

  private static Effect withFieldsOf(Effect one, Effect other) {
    List<String> fields = new ArrayList<>(one.fields());
    other.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
    return new Effect(
        one.model(),
        one.action(),
        one.silos(),
        one.source(),
        fields,
        one.crossesSilo(),
        one.chain(),
        one.place());
  }

  /** A restricted row may go when what refers to it goes as well; a protected one may not. */
  private List<Refusal> refusals() {
    return Row.of(graph.ask(REFUSALS, walkFrom(ways.values()))).stream()
        .filter(row -> row.text("rule").equals("PROTECT") || !ways.containsKey(row.text("model")))
        .map(
            row ->
                new Refusal(
                    row.text("source"),
                    row.text("model"),
                    row.text("field"),
                    row.text("rule"),
                    row.place()))
        .toList();
  }

  private Map<String, Object> walkFrom(java.util.Collection<Way> from) {
    List<Map<String, Object>> rim = new ArrayList<>();
    for (Way way : from) {
      for (String alias : proxies.namesOf(way.model())) {
        rim.add(
            Map.of(
                "alias", alias,
                "model", way.model(),
                "rank", way.rank(),
                "crossings", way.crossings(),
                "hops", (long) way.chain().size(),
                "inBulk", inBulk.contains(way.model())));
      }
    }
    return Map.of("walk", Map.of("rim", rim, "models", proxies.models()));
  }
}
