package dev.silograph.graph;

import dev.silograph.result.StopSwitch;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Some Cypher to run.
 *
 * @param parameters values by name; null, booleans, numbers, strings, and lists and maps of these
 * @param access what it may do
 * @param stop ends it
 */
public record Question(
    String cypher,
    Map<String, Object> parameters,
    RunLimits limits,
    Access access,
    StopSwitch stop) {

  /** What a question may do. */
  public enum Access {
    /**
     * Read the graph and nothing else, as all that Silograph asks of its own does: it is not
     * planned first to make sure.
     */
    OWN,
    /** Read the graph and nothing else. */
    READ,
    /** Change the graph, but not reach outside of it. */
    WRITE
  }

  /** One of a user that may only read, and that only its limits end. */
  public Question(String cypher, Map<String, Object> parameters, RunLimits limits) {
    this(cypher, parameters, limits, Access.READ, new StopSwitch());
  }

  /** Whether it may change the graph. */
  boolean writing() {
    return access == Access.WRITE;
  }

  /**
   * Put before the text to have it planned and not run. A line of its own, so that places in
   * Neo4j's messages are off by exactly one line.
   */
  static final String PLAN_ONLY = "EXPLAIN\n";

  /** Put before the text to have it run, with what each step of its plan did. */
  static final String PROFILED = "PROFILE\n";

  /**
   * Procedures that read the graph and do nothing else. Neo4j's own modes do not tell: it counts
   * {@code db.resampleIndex} as reading, and {@code dbms.components} as administration.
   */
  private static final Pattern READING =
      Pattern.compile(
          "db\\.(labels|relationshipTypes|propertyKeys|info|ping)"
              + "|db\\.schema\\.\\w+"
              + "|db\\.index\\.(fulltext|vector)\\.query\\w+"
              + "|dbms\\.(components|info)");

  /** What has the statement planned and not run. */
  String explained() {
    return PLAN_ONLY + statement();
  }

  /** What is run, without a word before it that asks for a plan. */
  String statement() {
    return Wanted.statement(cypher);
  }

  /**
   * What to throw in place of what Neo4j or its driver threw.
   *
   * @param linesBefore lines put before the user's text, to be taken off Neo4j's line
   */
  RuntimeException explain(RuntimeException failure, int linesBefore) {
    return stop.isStopped()
        ? new StoppedException(failure)
        : faults().explain(failure, linesBefore);
  }

  /** Turns what goes wrong into sentences. */
  CypherFaults faults() {
    return new CypherFaults(limits);
  }

  /** What to say of a question that would do more than read. */
  static CypherFaultException notReadOnly() {
    return new CypherFaultException(
        "Only queries that read are run: this one would change the graph.", null);
  }

  /**
   * Refuses a plan's operator that reaches outside the graph, although Neo4j counts it as reading.
   *
   * @param details as the plan has them; of a call, the procedure with its arguments
   */
  static void refuseOperator(String name, String details) {
    switch (name) {
      case "LoadCSV" ->
          throw new CypherFaultException("LOAD CSV is off: queries read the graph alone.", null);
      case "TerminateTransactions" ->
          throw new CypherFaultException("TERMINATE TRANSACTIONS is off.", null);
      case "ProcedureCall" ->
          refuseUnlessReading(details.substring(0, Math.max(0, details.indexOf('('))));
      default -> {}
    }
  }

  private static void refuseUnlessReading(String procedure) {
    if (!READING.matcher(procedure).matches()) {
      throw new CypherFaultException(
          "CALL "
              + procedure
              + " is off: of Neo4j's procedures, those are run that only read the graph or describe"
              + " it, such as db.labels, db.schema.visualization and dbms.components.",
          null);
    }
  }
}
