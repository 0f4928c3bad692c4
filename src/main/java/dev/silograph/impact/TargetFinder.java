package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelMatch;
import dev.silograph.query.ModelNames;
import dev.silograph.query.NearMiss;
import dev.silograph.query.QueryUsageException;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a user wants to delete: a model of the tree, one that only migrations know, a table,
 * or a column of any of these.
 */
final class TargetFinder {

  private static final String MODEL =
      """
      MATCH (model:Model {key: $key})
      WHERE NOT coalesce(model.external, false)
      RETURN
        model.name AS name,
        model.table AS table,
        model.silos AS silos,
        model.proxy AS proxy,
        model.repo AS repo,
        model.file AS file,
        model.line AS line
      ORDER BY name
      """;

  private static final String FIELDS =
      """
      MATCH (:Model {key: $key})-[has:HAS_FIELD|MANY_TO_MANY]->(to)
      RETURN DISTINCT
        coalesce(has.field, to.name) AS field,
        coalesce(to.repo, '') AS repo,
        CASE type(has) WHEN 'HAS_FIELD' THEN to.file ELSE has.file END AS file,
        coalesce(has.line, to.line) AS line
      ORDER BY field
      """;

  /** Models that migrations name and the tree no longer has. */
  private static final String GONE =
      """
      MATCH (m:Migration {replaced: false})-[:HAS_OPERATION]->(o:Operation)
      WHERE o.model IS NOT NULL AND o.kind <> 'RenameModel'
      WITH DISTINCT m.app + '.' + toLower(o.model) AS key, toLower(o.model) AS name, o.table AS table
      WHERE (key = $lower OR name = $lower OR table = $name)
        AND NOT EXISTS { (model:Model {key: key}) WHERE NOT coalesce(model.external, false) }
      RETURN DISTINCT key
      ORDER BY key
      """;

  /** All of them. */
  private static final String ALL_GONE =
      """
      MATCH (m:Migration {replaced: false})-[:HAS_OPERATION]->(o:Operation)
      WHERE o.model IS NOT NULL AND o.kind <> 'RenameModel'
      WITH DISTINCT m.app + '.' + toLower(o.model) AS key, toLower(o.model) AS name
      WHERE NOT EXISTS { (model:Model {key: key}) WHERE NOT coalesce(model.external, false) }
      RETURN key, name
      ORDER BY key
      """;

  private static final String TABLE =
      """
      MATCH (t:Table {name: $name})
      WHERE NOT (t)<-[:STORED_IN]-()
      RETURN t.state AS state, t.impliedSilo AS silo, t.how AS how,
        [(t)-[:HISTORICALLY_IN]->(s:Silo) | s.name] AS entries,
        t.repo AS repo, t.file AS file, t.line AS line
      ORDER BY state
      """;

  private final GraphQuestions graph;
  private final ModelNames names;

  TargetFinder(GraphQuestions graph, ModelNames names) {
    this.graph = graph;
    this.names = names;
  }

  /**
   * What a name stands for.
   *
   * @throws QueryUsageException where it stands for nothing, or for several
   */
  Target find(String given) {
    String key = modelOrNull(given);
    if (key != null) {
      return model(key);
    }
    List<Row> table = Row.of(graph.ask(TABLE, Map.of("name", given)));
    if (!table.isEmpty()) {
      if (table.get(0).text("state").equals("UNKNOWN")) {
        throw new QueryUsageException(
            "No migration knows the table '" + given + "', only an entry of the router does.");
      }
      return table(given, table.get(0));
    }
    int dot = given.lastIndexOf('.');
    String owner = dot < 0 ? null : modelOrNull(given.substring(0, dot));
    if (owner != null) {
      return column(model(owner), given.substring(dot + 1));
    }
    throw new QueryUsageException(
        "There is no model '" + given + "'." + NearMiss.question(near(given)));
  }

  /** Models of the tree before those that only migrations know. */
  private List<String> near(String given) {
    Set<String> near = new LinkedHashSet<>();
    if (names.find(given) instanceof ModelMatch.None none) {
      near.addAll(none.near());
    }
    for (Row row : Row.of(graph.ask(ALL_GONE, Map.of()))) {
      List<String> called = List.of(row.text("key"), row.text("name"));
      if (!NearMiss.of(given, called).isEmpty()) {
        near.add(row.text("key"));
      }
    }
    return near.stream().limit(NearMiss.SHOWN).toList();
  }

  /** The key of the model of that name; null where there is none. */
  private String modelOrNull(String given) {
    ModelMatch match = names.find(given);
    if (match instanceof ModelMatch.Several several) {
      throw ambiguous(given, several.keys());
    }
    if (match instanceof ModelMatch.One one && !rows(MODEL, one.key()).isEmpty()) {
      return one.key();
    }
    Map<String, Object> name = Map.of("name", given, "lower", given.toLowerCase(Locale.ROOT));
    List<String> gone = new ArrayList<>();
    Row.of(graph.ask(GONE, name)).forEach(row -> gone.add(row.text("key")));
    if (gone.size() > 1) {
      throw ambiguous(given, gone);
    }
    if (gone.isEmpty()) {
      return match instanceof ModelMatch.One one ? one.key() : null;
    }
    return gone.get(0);
  }

  private static QueryUsageException ambiguous(String given, List<String> keys) {
    return new QueryUsageException(
        "'" + given + "' is the name of " + String.join(", ", keys) + ": say which.");
  }

  private Target model(String key) {
    List<Row> found = rows(MODEL, key);
    if (found.isEmpty()) {
      return gone(key);
    }
    Row row = found.get(0);
    String table = row.is("proxy") ? null : row.text("table");
    Phase phase = History.of(key, table, graph).phase();
    return new Target(
        key, row.text("name"), null, table, row.texts("silos"), phase, true, row.place());
  }

  private Target gone(String key) {
    History history = History.of(key, null, graph);
    if (history.isEmpty()) {
      throw new QueryUsageException(
          "The model '" + key + "' is outside of the tree: its own project has to be asked.");
    }
    if (history.last().kind().equals("RenameModel")) {
      throw new QueryUsageException(
          "The model '" + key + "' was renamed by " + history.last().migration() + ".");
    }
    String table = history.table();
    List<Row> rows = table == null ? List.of() : Row.of(graph.ask(TABLE, Map.of("name", table)));
    Target known = rows.isEmpty() ? null : table(table, rows.get(0));
    Phase phase = known != null && known.phase() == Phase.DROPPED ? Phase.DROPPED : history.phase();
    List<String> silos = known == null ? List.of() : known.silos();
    return new Target(
        key, history.name(), null, table, silos, phase, false, history.last().place());
  }

  private static Target table(String name, Row row) {
    Phase phase =
        switch (row.text("state")) {
          case "DROPPED" -> Phase.DROPPED;
          case "PENDING" -> Phase.PENDING;
          default -> Phase.NONE;
        };
    List<String> silos = row.texts("entries");
    if (silos.isEmpty() && row.text("silo") != null) {
      silos = List.of(row.text("silo"));
    }
    return new Target(name, name, null, name, silos, phase, false, row.place());
  }

  private Target column(Target model, String field) {
    History history = History.of(model.key(), model.table(), graph);
    List<String> known = new ArrayList<>();
    for (Row row : rows(FIELDS, model.key())) {
      known.add(row.text("field"));
      if (row.text("field").equals(field)) {
        Place place = new Place(model.place().repo(), row.text("file"), row.number("line"));
        return new Target(
            model.key(),
            model.name(),
            field,
            model.table(),
            model.silos(),
            history.phaseOf(field),
            true,
            row.text("file") == null ? model.place() : place);
      }
    }
    if (history.knows(field)) {
      return new Target(
          model.key(),
          model.name(),
          field,
          model.table(),
          model.silos(),
          history.phaseOf(field),
          false,
          history.last().place());
    }
    throw new QueryUsageException(
        model.key()
            + " has no field '"
            + field
            + "'."
            + NearMiss.question(NearMiss.of(field, known)));
  }

  private List<Row> rows(String cypher, String key) {
    return Row.of(graph.ask(cypher, Map.of("key", key)));
  }
}
