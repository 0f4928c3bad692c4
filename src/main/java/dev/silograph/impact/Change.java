package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a tree has lost since a past one, and which migrations and entries it has got. */
final class Change {

  private static final String MODELS =
      """
      MATCH (m:Model)
      WHERE NOT coalesce(m.external OR m.proxy OR m.autoCreated, false)
      RETURN m.key AS model, m.name AS name, m.table AS table, m.silos AS silos,
        m.repo AS repo, m.file AS file, m.line AS line
      ORDER BY model
      """;

  /** Many-to-many fields are columns of a table of their own. */
  private static final String FIELDS =
      """
      MATCH (m:Model)
      WHERE NOT coalesce(m.external OR m.proxy OR m.autoCreated, false)
      CALL (m) {
        MATCH (m)-[:HAS_FIELD]->(f:Field)
        RETURN f.name AS field, f.column AS column, f.repo AS repo, f.file AS file, f.line AS line
        UNION
        MATCH (m)-[r:MANY_TO_MANY]->(:Model)
        RETURN r.field AS field, null AS column, m.repo AS repo, m.file AS file, r.line AS line
      }
      RETURN m.key AS model, m.name AS name, m.table AS table, m.silos AS silos,
        field, column, repo, file, line
      ORDER BY model, field
      """;

  /** A model is not gone where another one has its table, or its table another name. */
  private static final String LOST_MODELS =
      """
      UNWIND $models AS was
      WITH was
      WHERE NOT EXISTS { (m:Model {key: was.model}) WHERE NOT coalesce(m.external, false) }
        AND NOT EXISTS { (:Table {name: was.table})<-[:STORED_IN]-(:Model) }
        AND NOT EXISTS { (:Table {name: was.table, state: 'RENAMED'}) }
      RETURN was.model AS model, null AS field
      ORDER BY model
      """;

  /** A column is not gone where another field has it, or a new migration gave it another name. */
  private static final String LOST_FIELDS =
      """
      UNWIND $fields AS was
      MATCH (m:Model {key: was.model})
      WHERE NOT coalesce(m.external, false)
        AND NOT EXISTS { (m)-[:HAS_FIELD]->(f:Field) WHERE f.name = was.field OR f.column = was.column }
        AND NOT EXISTS { (m)-[:MANY_TO_MANY {field: was.field}]->() }
        AND NOT EXISTS {
          (n:Migration {app: m.app})-[:HAS_OPERATION]->(o:Operation {kind: 'RenameField', field: was.field})
          WHERE NOT n.key IN $migrations AND toLower(o.model) = toLower(m.name)
        }
      RETURN was.model AS model, was.field AS field
      ORDER BY model, field
      """;

  private static final String MIGRATIONS =
      "MATCH (m:Migration) RETURN m.key AS migration ORDER BY migration";

  private static final String TOUCHED =
      """
      MATCH (m:Migration)-[:HAS_OPERATION]->(:Operation)-[:TOUCHES]->(t:Table)
      WHERE NOT m.key IN $migrations
      RETURN DISTINCT t.name AS table
      ORDER BY table
      """;

  private static final String ENTRIES =
      """
      MATCH (t:Table)-[:HISTORICALLY_IN]->(s:Silo)
      RETURN t.name AS table, s.name AS silo
      ORDER BY table, silo
      """;

  private static final String SILOS = "MATCH (s:Silo) RETURN s.name AS silo ORDER BY silo";

  private final List<Target> gone = new ArrayList<>();
  private final Set<String> migrations = new HashSet<>();
  private final Set<String> tables = new TreeSet<>();
  private final Map<String, String> entriesBefore;
  private final Set<String> silosBefore = new TreeSet<>();

  /** Compares two graphs of one tree. */
  Change(GraphQuestions past, GraphQuestions now) {
    for (Row row : Row.of(past.ask(MIGRATIONS, Map.of()))) {
      migrations.add(row.text("migration"));
    }
    lost(past, now, "models", MODELS, LOST_MODELS);
    lost(past, now, "fields", FIELDS, LOST_FIELDS);
    gone.stream().map(Target::table).filter(table -> table != null).forEach(tables::add);
    for (Row row : Row.of(now.ask(TOUCHED, Map.of("migrations", List.copyOf(migrations))))) {
      tables.add(row.text("table"));
    }
    entriesBefore = entries(past);
    Map<String, String> entriesNow = entries(now);
    entriesBefore.forEach((table, silo) -> note(table, silo, entriesNow));
    entriesNow.forEach((table, silo) -> note(table, silo, entriesBefore));
    Row.of(past.ask(SILOS, Map.of())).forEach(row -> silosBefore.add(row.text("silo")));
  }

  private void lost(
      GraphQuestions past, GraphQuestions now, String what, String before, String asked) {
    Map<String, Row> known = new HashMap<>();
    List<Map<String, Object>> given = new ArrayList<>();
    for (Row row : Row.of(past.ask(before, Map.of()))) {
      Map<String, Object> each = new HashMap<>();
      for (String column : List.of("model", "field", "table", "column")) {
        each.put(column, row.text(column));
      }
      given.add(each);
      known.put(row.text("model") + "." + row.text("field"), row);
    }
    Map<String, Object> parameters = Map.of(what, given, "migrations", List.copyOf(migrations));
    for (Row row : Row.of(now.ask(asked, parameters))) {
      gone.add(target(known.get(row.text("model") + "." + row.text("field")), now));
    }
  }

  private static Target target(Row was, GraphQuestions now) {
    String field = was.text("field");
    String table = was.text("table");
    History history = History.of(was.text("model"), table, now);
    Phase phase = field == null ? history.phase() : history.phaseOf(field);
    return new Target(
        was.text("model"),
        was.text("name"),
        field,
        table,
        was.texts("silos"),
        phase,
        false,
        was.place());
  }

  private static Map<String, String> entries(GraphQuestions graph) {
    Map<String, String> entries = new TreeMap<>();
    for (Row row : Row.of(graph.ask(ENTRIES, Map.of()))) {
      entries.merge(row.text("table"), row.text("silo"), (one, other) -> one + " " + other);
    }
    return entries;
  }

  private void note(String table, String silo, Map<String, String> others) {
    if (!silo.equals(others.get(table))) {
      tables.add(table);
    }
  }

  /** Models and columns that are gone, with where they were and how far migrations have come. */
  List<Target> gone() {
    return gone;
  }

  /** Whether a migration was there before. */
  boolean had(String migration) {
    return migrations.contains(migration);
  }

  /** All that were there before. */
  List<String> migrationsBefore() {
    return List.copyOf(migrations);
  }

  /** Whether anything of the change is about a table. */
  boolean concerns(String table) {
    return tables.contains(table);
  }

  /** Whether the router had an entry for a table before. */
  boolean hadEntry(String table) {
    return entriesBefore.containsKey(table);
  }

  /** Whether there was a silo of that name before; silos get other names. */
  boolean hadSilo(String silo) {
    return silosBefore.contains(silo);
  }
}
