package dev.silograph.graph;

import dev.silograph.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** One read-only run of some Cypher. */
final class Question {

  /**
   * Put before the text to have it planned and not run. A line of its own, so that places in
   * Neo4j's messages are off by exactly one line.
   */
  private static final String PLAN_ONLY = "EXPLAIN\n";

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

  private final String cypher;
  private final Map<String, Object> parameters;
  private final RunLimits limits;
  private final CypherFaults faults;

  Question(String cypher, Map<String, Object> parameters, RunLimits limits) {
    this.cypher = cypher;
    this.parameters = parameters;
    this.limits = limits;
    this.faults = new CypherFaults(limits);
  }

  /** Gives the rows to the consumer; true when the row limit cut them short. */
  boolean ask(EmbeddedDatabase database, RowConsumer consumer) {
    try (Transaction transaction = database.begin(limits.time().toMillis())) {
      refuseUnlessReadOnly(transaction);
      return run(transaction, consumer);
    }
  }

  private void refuseUnlessReadOnly(Transaction transaction) {
    try (Result plan = transaction.execute(PLAN_ONLY + cypher, parameters)) {
      QueryType type = plan.getQueryExecutionType().queryType();
      if (type != QueryType.READ_ONLY && type != QueryType.DBMS) {
        throw new CypherFaultException(
            "Only queries that read are run: this one would change the graph.", null);
      }
      refuse(plan.getExecutionPlanDescription());
    } catch (RuntimeException e) {
      throw faults.explain(e, 1);
    }
  }

  /** Neo4j counts these as reading, although they reach outside the graph. */
  private static void refuse(ExecutionPlanDescription operator) {
    switch (operator.getName()) {
      case "LoadCSV" ->
          throw new CypherFaultException("LOAD CSV is off: queries read the graph alone.", null);
      case "TerminateTransactions" ->
          throw new CypherFaultException("TERMINATE TRANSACTIONS is off.", null);
      case "ProcedureCall" -> refuseUnlessReading(procedure(operator));
      default -> {}
    }
    operator.getChildren().forEach(Question::refuse);
  }

  private static String procedure(ExecutionPlanDescription call) {
    String details = String.valueOf(call.getArguments().get("Details"));
    return details.substring(0, Math.max(0, details.indexOf('(')));
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

  private boolean run(Transaction transaction, RowConsumer consumer) {
    try (Result result = start(transaction)) {
      List<String> columns = result.columns();
      consumer.columns(columns);
      for (long given = 0; hasNext(result); given++) {
        if (given == limits.rows()) {
          return true;
        }
        consumer.row(next(result, columns));
      }
      return false;
    }
  }

  // Only Neo4j's own calls are guarded: what the consumer throws is not the query's fault.

  private Result start(Transaction transaction) {
    try {
      return transaction.execute(cypher, parameters);
    } catch (RuntimeException e) {
      throw faults.explain(e, 0);
    }
  }

  private boolean hasNext(Result result) {
    try {
      return result.hasNext();
    } catch (RuntimeException e) {
      throw faults.explain(e, 0);
    }
  }

  private List<Cell> next(Result result, List<String> columns) {
    try {
      Map<String, Object> row = result.next();
      List<Cell> cells = new ArrayList<>(columns.size());
      for (String column : columns) {
        cells.add(CellMapper.cell(row.get(column)));
      }
      return cells;
    } catch (RuntimeException e) {
      throw faults.explain(e, 0);
    }
  }
}
