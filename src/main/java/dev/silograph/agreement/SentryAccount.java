package dev.silograph.agreement;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Sentry's account of its models, {@code fixtures/backup/model_dependencies/detailed.json}. */
public final class SentryAccount {

  /** Where a checkout has it, relative to its root. */
  public static final String FILE = "fixtures/backup/model_dependencies/detailed.json";

  private static final String OWN =
      "MATCH (m:Model {repo: $repo}) WHERE NOT coalesce(m.autoCreated, false)"
          + " AND NOT coalesce(m.proxy, false) AND NOT coalesce(m.external, false)"
          + " AND NOT m.file STARTS WITH 'tests/' ";
  private static final String MODELS =
      OWN + "RETURN m.key, m.table, m.silos, m.relocationScopes ORDER BY m.key";
  private static final String REFERENCES =
      OWN
          + "MATCH (m)-[r:REFERENCES]->(t:Model)"
          // A class that derives from HybridCloudForeignKey counts as that.
          + " RETURN m.key, r.field, CASE r.enforcement WHEN 'OUTBOX' THEN 'HybridCloudForeignKey'"
          + " ELSE r.kind END AS kind, t.key, r.null ORDER BY m.key, r.field, kind, t.key";
  private static final String UNIQUE_SETS =
      OWN
          + "MATCH (m)-[:HAS_INDEX]->(i:Index {unique: true}) WHERE i.fields IS NOT NULL"
          + " RETURN m.key, i.fields, i.kind ORDER BY m.key, i.fields";

  /** The account names Django's own two classes and the implicit keys in its own way. */
  private static final Map<String, String> KINDS =
      Map.of(
          "ForeignKey", "DefaultForeignKey",
          "OneToOneField", "DefaultOneToOneField",
          "Implicit", "ImplicitForeignKey");

  private final CountingRules rules;
  private final Map<String, Map<?, ?>> models = new TreeMap<>();

  private SentryAccount(CountingRules rules, Map<?, ?> account) {
    this.rules = rules;
    account.forEach(
        (name, model) -> {
          String key = name.toString().toLowerCase(Locale.ROOT);
          if (!rules.leftOut().contains(CountingRules.app(key)) && model instanceof Map<?, ?> is) {
            models.put(key, is);
          }
        });
  }

  /** Where a checkout has it. */
  public static Path file(Path root) {
    return root.resolve(FILE);
  }

  /** Whether a checkout has one. */
  public static boolean isIn(Path root) {
    return Files.exists(file(root));
  }

  /**
   * Reads the account of a checkout, and the rules by which it was written.
   *
   * @throws IOException where it cannot be read, or is no JSON object
   */
  public static SentryAccount of(Path root) throws IOException {
    if (JsonText.read(file(root)) instanceof Map<?, ?> account) {
      return new SentryAccount(CountingRules.of(root), account);
    }
    throw new IOException("it is no JSON object");
  }

  /**
   * Compares it with the graph, fact by fact. Of models that one side alone has, only that is told.
   *
   * @param repo the checkout's name in the graph
   * @param graph answers Cypher with its parameters
   */
  public List<Verdict> compare(
      String repo, BiFunction<String, Map<String, Object>, ResultTable> graph) {
    Map<String, Object> inRepo = Map.of("repo", repo);
    Facts ours = new Facts();
    Set<String> shared = new TreeSet<>();
    for (List<Cell> row : graph.apply(MODELS, inRepo).rows()) {
      String key = Cells.text(row.get(0));
      if (!rules.leftOut().contains(CountingRules.app(key))) {
        ours.say("model", key, "", "is one");
        if (models.containsKey(key)) {
          shared.add(key);
          sayModel(ours, key, row);
        }
      }
    }
    boolean nullable = lists("nullable");
    for (List<Cell> row : graph.apply(REFERENCES, inRepo).rows()) {
      String kind = KINDS.getOrDefault(Cells.text(row.get(2)), Cells.text(row.get(2)));
      String model = Cells.text(row.get(0));
      String target = Cells.text(row.get(3));
      if (shared.contains(model) && rules.lists(model, kind, target)) {
        Boolean isNull = nullable ? Cells.isTrue(row.get(4)) : null;
        ours.foreignKey(model, Cells.text(row.get(1)), kind, target, isNull);
      }
    }
    Set<List<String>> unique = uniqueSets(graph.apply(UNIQUE_SETS, inRepo), shared);
    unique.forEach(set -> ours.say("unique set", set.get(0), set.get(1), "unique"));
    return Facts.compare(told(shared, unique), ours);
  }

  private void sayModel(Facts ours, String key, List<Cell> row) {
    if (models.get(key).containsKey("table_name")) {
      ours.say("table", key, "", Cells.text(row.get(1)));
    }
    ours.say("silos", key, "", joined(Cells.texts(row.get(2)), "MONOLITH"));
    ours.say("relocation scope", key, "", joined(Cells.texts(row.get(3)), "Excluded"));
  }

  /** Pairs of a model and the names of its fields. */
  private Set<List<String>> uniqueSets(ResultTable rows, Set<String> shared) {
    return rows.rows().stream()
        .filter(row -> shared.contains(Cells.text(row.get(0))))
        .filter(row -> models.get(Cells.text(row.get(0))).containsKey("uniques"))
        .filter(row -> rules.constraintsCount() || !Cells.text(row.get(2)).equals("constraint"))
        .map(row -> List.of(Cells.text(row.get(0)), joined(Cells.texts(row.get(1)), "")))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private Facts told(Set<String> shared, Set<List<String>> uniqueInGraph) {
    Facts facts = new Facts();
    models.forEach(
        (key, model) -> {
          facts.say("model", key, "", "is one");
          if (shared.contains(key)) {
            tell(facts, key, model);
            for (Object set : list(model.get("uniques"))) {
              String fields = joined(texts(set), "");
              if (isListed(list(set), uniqueInGraph.contains(List.of(key, fields)))) {
                facts.say("unique set", key, fields, "unique");
              }
            }
          }
        });
    return facts;
  }

  private static void tell(Facts facts, String key, Map<?, ?> model) {
    if (model.get("table_name") instanceof String table) {
      facts.say("table", key, "", table);
    }
    List<String> silos =
        texts(model.get("silos")).stream().map(silo -> silo.toUpperCase(Locale.ROOT)).toList();
    facts.say("silos", key, "", joined(silos, "MONOLITH"));
    facts.say("relocation scope", key, "", joined(texts(model.get("relocation_scope")), ""));
    if (model.get("foreign_keys") instanceof Map<?, ?> keys) {
      keys.forEach(
          (field, described) -> {
            if (described instanceof Map<?, ?> is) {
              Boolean isNull = is.get("nullable") instanceof Boolean known ? known : null;
              String target = String.valueOf(is.get("model")).toLowerCase(Locale.ROOT);
              String kind = String.valueOf(is.get("kind"));
              facts.foreignKey(key, field.toString(), kind, target, isNull);
            }
          });
    }
  }

  /** The graph has no index for a primary key, so a single field may be one that it leaves out. */
  private boolean isListed(List<?> set, boolean inGraph) {
    return !set.equals(List.of("id")) && (inGraph || !rules.primaryKeysCount() || set.size() > 1);
  }

  /** Whether the foreign keys of this account have such a member: older ones have fewer. */
  private boolean lists(String member) {
    return models.values().stream()
        .map(model -> model.get("foreign_keys"))
        .anyMatch(
            keys ->
                keys instanceof Map<?, ?> map
                    && map.values().stream()
                        .anyMatch(key -> key instanceof Map<?, ?> is && is.containsKey(member)));
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> is ? is : value == null ? List.of() : List.of(value);
  }

  private static List<String> texts(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static String joined(List<String> names, String whenNone) {
    return names.isEmpty() ? whenNone : names.stream().sorted().collect(Collectors.joining(", "));
  }
}
