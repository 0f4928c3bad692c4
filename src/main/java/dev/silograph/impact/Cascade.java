package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.Impact.Hop;
import dev.silograph.result.Impact.Refusal;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to other rows when a row of a model goes. The graph is asked in rounds, each for all
 * that the models of the round before have an effect on: every model is met once, so that cycles
 * end, and the number of questions is the length of the longest chain, however many paths there
 * are.
 */
final class Cascade {

  /**
   * What happens to rows of each model when rows of the rim go, the best way first. Reading
   * properties is what takes the time, so each is read once. The walk is one map, since Neo4j plans
   * a statement again when a list that is a parameter of its own grows.
   */
  private static final String ROUND =
      """
      UNWIND $walk.rim AS at
      MATCH (alias:Model {key: at.alias})
      CALL (alias) {
        MATCH (alias)<-[r:REFERENCES]-(other:Model)
        RETURN r, other, coalesce(r.onDelete, r.kind) AS rule
        UNION ALL
        MATCH (alias)-[r:DELETES]->(other:Model)
        RETURN r, other, 'TASK' AS rule
        UNION ALL
        MATCH (alias)-[r:REFERENCES {parentLink: true}]->(other:Model)
        RETURN r, other, 'PARENT' AS rule
      }
      WITH at, alias, other, r, rule, r.enforcement AS enforcement
      WITH *,
        CASE
          WHEN rule IN ['CASCADE', 'TASK', 'PARENT'] THEN 'DELETE'
          WHEN rule IN ['SET_NULL', 'SET_DEFAULT', 'SET'] THEN rule
          WHEN rule IN ['PROTECT', 'RESTRICT'] THEN 'REFUSE'
          WHEN rule = 'DO_NOTHING' AND enforcement = 'DATABASE' THEN 'REFUSE'
          WHEN rule IN ['DO_NOTHING', 'Implicit'] AND enforcement = 'NONE' AND NOT EXISTS {
            (alias)-[task:DELETES]->(other)
            WHERE any(key IN task.filter WHERE split(key, '__')[0] IN [r.field, r.column])
          } THEN 'DANGLING'
        END AS action
      WHERE action IS NOT NULL
      WITH at, other, r, action, rule, enforcement,
        CASE
          WHEN rule = 'TASK' THEN
            split(r.task, '.')[-1] + reduce(keys = '', key IN r.filter | keys + ' ' + key)
          WHEN action = 'DELETE' THEN rule + ' ' + r.field
          ELSE r.field
        END AS by,
        rule = 'TASK' OR enforcement = 'OUTBOX' AS eventual,
        CASE rule
          WHEN 'TASK' THEN size(alias.silos) > 0 AND size(other.silos) > 0
            AND none(silo IN other.silos WHERE silo IN alias.silos)
          ELSE coalesce(r.crossSilo, false)
        END AS crosses
      WITH *, at.crossings + CASE WHEN crosses THEN 1 ELSE 0 END AS crossings
      ORDER BY crossings, at.rank, action = 'DELETE' AND eventual, by
      WITH other, action,
        collect([
          at.model, rule, by, eventual, crosses, enforcement = 'DATABASE', r.repo, r.file, r.line
        ]) AS hops,
        head(collect(crossings)) AS crossings,
        head(collect(at.rank)) AS rank
      RETURN
        coalesce($walk.models[other.key], other.key) AS model,
        other.key AS alias,
        other.silos AS silos,
        action,
        hops,
        crossings,
        rank
      ORDER BY crossings, rank, model, alias
      """;

  /** What a round tells of each hop; as maps they would take twice the time. */
  private static final List<String> HOP =
      List.of("source", "rule", "by", "eventual", "crosses", "enforced", "repo", "file", "line");

  private static final String IN_BULK =
      """
      MATCH (model:Model)-[:DELETED_BY]->(:DeletionTask {bulk: true})
      RETURN DISTINCT model.key AS model
      ORDER BY model
      """;

  private static final Comparator<Effect> BY_ACTION =
      Comparator.comparing((Effect loss) -> loss.action().equals("DANGLING"))
          .thenComparing(Effect::action)
          .thenComparing(loss -> loss.chain().size())
          .thenComparing(Effect::model);

  private final GraphQuestions graph;
  private final Proxies proxies;
  private final Set<String> inBulk = new HashSet<>();
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final List<Hop> hops = new ArrayList<>();
  private final List<Effect> deletions = new ArrayList<>();
  private final Map<List<String>, Effect> losses = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** How a model was met: the hops to it, and its place among those of its round. */
  private record Way(String model, long crossings, long rank, List<String> chain) {}

  /** A model that a round meets: how, and by what is told of it. */
  private record Found(Row row, Hop hop) {}

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
    List<Effect> effects = new ArrayList<>(cascade.deletions);
    cascade.losses.values().stream().sorted(BY_ACTION).forEach(effects::add);
    return new Impact(roots, cascade.hops, effects, cascade.refusals());
  }

  private void walk(List<String> roots) {
    List<Way> rim = new ArrayList<>();
    for (String root : roots) {
      rim.add(new Way(root, 0, rim.size(), List.of()));
    }
    while (!rim.isEmpty()) {
      rim.forEach(way -> ways.put(way.model(), way));
      rim = round(rim);
    }
  }

  /** Takes what the graph gives for a round, and gives the ways to the models met by it. */
  private List<Way> round(List<Way> rim) {
    Map<String, Found> met = new LinkedHashMap<>();
    for (Row row : Row.of(graph.ask(ROUND, Map.of("walk", walkFrom(rim))))) {
      switch (row.text("action")) {
        case "DELETE" -> delete(row, met);
        case "REFUSE" -> row.lists("hops", HOP).forEach(hop -> refuse(row, hop));
        default -> row.lists("hops", HOP).forEach(hop -> lose(row, hop));
      }
    }
    List<Found> ordered = new ArrayList<>(met.values());
    ordered.sort(
        Comparator.comparingLong((Found found) -> found.row().number("rank"))
            .thenComparing(found -> found.hop().model()));
    List<Way> next = new ArrayList<>();
    List<Effect> gone = new ArrayList<>();
    for (Found found : ordered) {
      List<String> chain = extended(found.hop().source(), text(found.hop()));
      Way way = new Way(found.hop().model(), found.row().number("crossings"), next.size(), chain);
      next.add(way);
      gone.add(effect(way, found));
    }
    gone.sort(Comparator.comparing(Effect::model));
    deletions.addAll(gone);
    return next;
  }

  private void delete(Row row, Map<String, Found> met) {
    String model = row.text("model");
    for (Row each : row.lists("hops", HOP)) {
      boolean first = !ways.containsKey(model) && !met.containsKey(model);
      Hop hop = hop(row, each, first);
      hops.add(hop);
      if (first) {
        met.put(model, new Found(row, hop));
      }
    }
  }

  private Hop hop(Row row, Row hop, boolean first) {
    boolean task = hop.text("rule").equals("TASK");
    return new Hop(
        hop.text("source"),
        row.text("model"),
        hop.text("by"),
        hop.is("eventual") ? "eventual" : "immediate",
        hop.is("crosses"),
        !task && inBulk.contains(hop.text("source")),
        hop.is("enforced"),
        first,
        hop.place());
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

  private static Effect effect(Way way, Found found) {
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

  private void lose(Row row, Row hop) {
    String action = row.text("action");
    String source = hop.text("source");
    String timing = hop.is("eventual") ? " eventual" : " immediate";
    String text =
        row.text("alias")
            + ": "
            + action
            + " "
            + hop.text("by")
            + (action.equals("DANGLING") ? "" : timing)
            + (hop.is("crosses") ? " across silos" : "");
    Effect loss =
        new Effect(
            row.text("alias"),
            action,
            row.texts("silos"),
            source,
            List.of(hop.text("by")),
            ways.get(source).crossings() > 0 || hop.is("crosses"),
            extended(source, text),
            hop.place());
    losses.merge(List.of(action, loss.model()), loss, Cascade::withFieldsOf);
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

  private void refuse(Row row, Row hop) {
    refusals.add(
        new Refusal(
            hop.text("source"), row.text("alias"), hop.text("by"), hop.text("rule"), hop.place()));
  }

  /** A restricted row may go when what refers to it goes as well; a protected one may not. */
  private List<Refusal> refusals() {
    return refusals.stream()
        .filter(
            refusal ->
                refusal.rule().equals("PROTECT")
                    || !ways.containsKey(proxies.modelOf(refusal.model())))
        .toList();
  }

  private Map<String, Object> walkFrom(Collection<Way> from) {
    List<Map<String, Object>> rim = new ArrayList<>();
    for (Way way : from) {
      for (String alias : proxies.namesOf(way.model())) {
        rim.add(
            Map.of(
                "alias", alias,
                "model", way.model(),
                "rank", way.rank(),
                "crossings", way.crossings()));
      }
    }
    return Map.of("rim", rim, "models", proxies.models());
  }
}
