package dev.silograph.graph;

import dev.silograph.result.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** One run of a question over Bolt. */
final class BoltQuestion {

  private final Question question;
  private final TransactionContext transaction;
  private final CypherFaults faults;
  private final String generation;
  private boolean begun;

  /** Asks all that there is. */
  BoltQuestion(Question question, TransactionContext transaction) {
    this(question, transaction, null);
  }

  /** Asks one generation of a server's graph. */
  BoltQuestion(Question question, TransactionContext transaction, String generation) {
    this.question = question;
    this.transaction = transaction;
    this.faults = question.faults();
    this.generation = generation;
  }

  /** Gives the rows to the consumer; true when the row limit cut them short. */
  boolean ask(RowConsumer consumer) {
    refuseUnlessReadOnly();
    return run(consumer);
  }

  private void refuseUnlessReadOnly() {
    try {
      ResultSummary planned =
          transaction.run(question.explained(), question.parameters()).consume();
      if (name(planned.plan()).equals("AdministrationCommand")) {
        throw CypherFaults.administration(null);
      }
      // Bolt has one type for schema changes and for procedures that describe the database.
      boolean describing =
          planned.queryType() == QueryType.SCHEMA_WRITE && callsProcedure(planned.plan());
      if (planned.queryType() != QueryType.READ_ONLY && !describing) {
        throw Question.notReadOnly();
      }
      refuse(planned.plan());
    } catch (RuntimeException e) {
      throw explain(e, 1);
    }
  }

  private static void refuse(Plan operator) {
    Question.refuseOperator(
        name(operator), operator.arguments().getOrDefault("Details", Values.value("")).asString());
    operator.children().forEach(BoltQuestion::refuse);
  }

  private static boolean callsProcedure(Plan operator) {
    return name(operator).equals("ProcedureCall")
        || operator.children().stream().anyMatch(BoltQuestion::callsProcedure);
  }

  /** As in LoadCSV@neo4j, without the database. */
  private static String name(Plan operator) {
    return operator.operatorType().replaceFirst("@.*", "");
  }

  private boolean run(RowConsumer consumer) {
    Result result = start();
    List<String> columns = columns(result);
    BoltCells cells = new BoltCells(transaction, generation != null);
    boolean more = hasNext(result);
    // From here on nothing can be asked again: rows are handed over.
    begun = true;
    consumer.columns(columns);
    for (long given = 0; more; given++, more = hasNext(result)) {
      if (given == question.limits().rows()) {
        return true;
      }
      consumer.row(next(result, cells));
    }
    return false;
  }

  // Only the driver's own calls are guarded: what the consumer throws is not the query's fault.

  private Result start() {
    try {
      if (generation == null) {
        return transaction.run(question.cypher(), question.parameters());
      }
      Map<String, Object> parameters = new HashMap<>(question.parameters());
      parameters.put(Confinement.PARAMETER, generation);
      return transaction.run(Confinement.confine(question.cypher()), parameters);
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private List<String> columns(Result result) {
    try {
      return result.keys();
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private boolean hasNext(Result result) {
    try {
      return result.hasNext();
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private List<Cell> next(Result result, BoltCells mapper) {
    try {
      Record row = result.next();
      List<Cell> cells = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        cells.add(mapper.cell(row.get(i).asObject()));
      }
      return cells;
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private RuntimeException explain(RuntimeException failure, int linesBefore) {
    if (failure instanceof RetryableException) {
      // The driver, or whoever asked, tries again; unless rows have been seen already.
      return begun
          ? ConnectionException.refused("The connection was lost while rows came in.", failure)
          : failure;
    }
    if (failure instanceof Neo4jException fault && isTimeout(fault.code())) {
      return faults.timeLimit(fault);
    }
    return faults.explain(failure, linesBefore);
  }

  private static boolean isTimeout(String code) {
    return code != null && code.contains("TransactionTimedOut");
  }
}
