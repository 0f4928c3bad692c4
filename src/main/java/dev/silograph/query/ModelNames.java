package dev.silograph.query;

import dev.silograph.result.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Statement;

/**
 * Finds the model that a user means: by key ({@code sentry.monitor}, in any case), dotted path of
 * the class, class name or table.
 */
public final class ModelNames {

  /** Names of tables and of models, those included that migrations alone know. */
  private static final String PAST =
      """
      CALL () {
        MATCH (t:Table) RETURN t.name AS name
        UNION
        MATCH (m:Model) UNWIND [m.key, m.name, m.module + '.' + m.name] AS name RETURN name
        UNION
        MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation) WHERE o.model IS NOT NULL
        UNWIND [o.model, m.app + '.' + toLower(o.model)] AS name RETURN name
      }
      WITH DISTINCT name WHERE name IS NOT NULL
      RETURN name ORDER BY name
      """;

  private final GraphQuestions graph;

  /** Looks models up in this graph. */
  public ModelNames(GraphQuestions graph) {
    this.graph = graph;
  }

  /** The model or models of that name; a model of the tree wins over one that is external. */
  public ModelMatch find(String name) {
    Map<String, Object> parameters = Map.of("name", name, "lower", name.toLowerCase(Locale.ROOT));
    List<List<Cell>> rows = ask(ModelStatements.named(name), parameters);
    List<String> inTree = keys(rows, false);
    List<String> found = inTree.isEmpty() ? keys(rows, true) : inTree;
    return switch (found.size()) {
      case 0 -> new ModelMatch.None(near(name));
      case 1 -> new ModelMatch.One(found.get(0));
      default -> new ModelMatch.Several(found);
    };
  }

  /**
   * The key of the one model of that name.
   *
   * @throws QueryUsageException where there is none, or several; names them, or what comes near
   */
  public String key(String name) {
    ModelMatch match = find(name);
    if (match instanceof ModelMatch.One one) {
      return one.key();
    }
    if (match instanceof ModelMatch.Several several) {
      throw new QueryUsageException(
          several.keys().stream()
              .collect(Collectors.joining(", ", "'" + name + "' is the name of ", ": say which.")));
    }
    throw new QueryUsageException(
        "There is no model '" + name + "'." + NearMiss.question(((ModelMatch.None) match).near()));
  }

  /** Whether a table or a model has or had a name, in any case, and which ones come near if not. */
  ModelMatch past(String name) {
    List<String> names =
        graph.ask(PAST, Map.of()).rows().stream().map(row -> text(row.get(0))).toList();
    return names.stream().anyMatch(name::equalsIgnoreCase)
        ? new ModelMatch.One(name)
        : new ModelMatch.None(NearMiss.of(name, names));
  }

  private List<String> near(String name) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (List<Cell> row : ask(ModelStatements.all(), Map.of())) {
      String key = text(row.get(0));
      for (String each : List.of(key, text(row.get(1)))) {
        keys.computeIfAbsent(each, k -> new LinkedHashSet<>()).add(key);
      }
    }
    return NearMiss.of(name, keys.keySet()).stream()
        .flatMap(near -> keys.get(near).stream())
        .distinct()
        .toList();
  }

  private static List<String> keys(List<List<Cell>> rows, boolean external) {
    List<String> keys = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.get(1).equals(new Cell.Bool(external))) {
        keys.add(text(row.get(0)));
      }
    }
    return keys;
  }

  private List<List<Cell>> ask(Statement statement, Map<String, Object> parameters) {
    return graph.ask(statement.getCypher(), parameters).rows();
  }

  private static String text(Cell cell) {
    return ((Cell.Text) cell).value();
  }
}
