package dev.silograph.app;

import dev.silograph.graph.Question.Access;
import dev.silograph.query.ParameterBinder;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.Collected;
import dev.silograph.result.ResultTable;
import dev.silograph.result.UnknownName;
import java.util.List;
import java.util.Map;

/** Asks a graph one question. Nothing that is asked can change it. */
public final class AskQuestion {

  private final OpenedGraph graph;

  public AskQuestion(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * What a question of the user's own gave.
   *
   * @param unknown names in it that nothing bears
   */
  public record Answer(ResultTable table, List<UnknownName> unknown) {

    public Answer {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Runs Cypher of the user's own.
   *
   * @param parameters null, booleans, numbers, strings, and lists and maps of these
   * @throws QuestionRejectedException where Neo4j does not accept it
   * @throws GraphUnavailableException where it takes too long
   */
  public Answer adHoc(String cypher, Map<String, Object> parameters, Limits limits) {
    Collected collected = new Collected();
    boolean truncated = graph.run(cypher, parameters, limits, Access.READ, collected);
    return new Answer(collected.table(truncated), collected.unknown());
  }

  /**
   * Runs a saved query.
   *
   * @param given values by parameter, as the user typed them
   * @throws dev.silograph.query.QueryUsageException where they do not fit the query
   * @throws QuestionRejectedException where Neo4j does not accept the query
   * @throws GraphUnavailableException where it takes too long
   */
  public ResultTable saved(SavedQuery query, Map<String, String> given, Limits limits) {
    Map<String, Object> parameters = new ParameterBinder(graph.modelNames()).bind(query, given);
    try {
      Collected collected = new Collected();
      return collected.table(
          graph.run(query.text(), parameters, limits, Converse.access(query), collected));
    } catch (QuestionRejectedException e) {
      throw e.in(query);
    }
  }
}
