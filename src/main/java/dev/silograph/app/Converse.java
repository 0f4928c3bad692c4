package dev.silograph.app;

import dev.silograph.graph.GraphException;
import dev.silograph.graph.Question;
import dev.silograph.graph.Question.Access;
import dev.silograph.query.ParameterBinder;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.StopSwitch;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks a graph one question after another. Rows are handed over as they come, so a result is never
 * held whole, and a question can be stopped while it runs.
 */
public final class Converse {

  private final OpenedGraph graph;

  public Converse(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * A question.
   *
   * @param parameters null, booleans, numbers, strings, and lists and maps of these
   * @param writing whether it may change the graph, until the next index; it still cannot load
   *     files or reach the network
   */
  public record Statement(
      String cypher, Map<String, Object> parameters, Limits limits, boolean writing) {}

  /**
   * Runs a statement of the user's own.
   *
   * @return whether the row limit cut the result short
   * @throws QuestionRejectedException where Neo4j does not accept it
   * @throws QuestionStoppedException where it was stopped
   * @throws GraphUnavailableException where it takes too long
   */
  public boolean ask(Statement statement, StopSwitch stop, RowConsumer rows) {
    return graph.ask(question(statement, stop), rows);
  }

  /**
   * Runs a saved query.
   *
   * @param given values by parameter, as the user typed them
   * @return as {@link #ask} does
   * @throws dev.silograph.query.QueryUsageException where they do not fit the query
   */
  public boolean ask(
      SavedQuery query,
      Map<String, String> given,
      Limits limits,
      StopSwitch stop,
      RowConsumer rows) {
    return of(query, given, limits, stop, question -> graph.ask(question, rows));
  }

  /**
   * How Neo4j goes about a statement: a row for each step of its plan.
   *
   * @param run whether it is run as well, so that rows and accesses are counted
   */
  public ResultTable plan(Statement statement, StopSwitch stop, boolean run) {
    return graph.plan(question(statement, stop), run);
  }

  /**
   * As {@link #plan(Statement, StopSwitch, boolean)} of a saved query.
   *
   * @param given values by parameter, as the user typed them
   */
  public ResultTable plan(
      SavedQuery query, Map<String, String> given, Limits limits, StopSwitch stop, boolean run) {
    return of(query, given, limits, stop, question -> graph.plan(question, run));
  }

  private <T> T of(
      SavedQuery query,
      Map<String, String> given,
      Limits limits,
      StopSwitch stop,
      Function<Question, T> work) {
    try {
      Map<String, Object> values = new ParameterBinder(graph.modelNames()).bind(query, given);
      return work.apply(new Question(query.text(), values, limits.forRun(), access(query), stop));
    } catch (QuestionRejectedException e) {
      throw e.in(query);
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /** What a saved query may do. */
  static Access access(SavedQuery query) {
    return query.bundled() ? Access.OWN : Access.READ;
  }

  private static Question question(Statement statement, StopSwitch stop) {
    return new Question(
        statement.cypher(),
        statement.parameters(),
        statement.limits().forRun(),
        statement.writing() ? Access.WRITE : Access.READ,
        stop);
  }
}
