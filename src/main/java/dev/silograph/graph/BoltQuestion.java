package dev.silograph.graph;

import dev.silograph.result.Cell;
import dev.silograph.result.Changes;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.Notification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.summary.SummaryCounters;

/** One run of a question over Bolt. */
final class BoltQuestion {

  private final Question question;
  private final TransactionContext transaction;
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
    this.generation = generation;
  }

  /** Gives the rows to the consumer; true when the row limit cut them short. */
  boolean ask(RowConsumer consumer) {
    Wanted wanted = Wanted.by(question.cypher());
    if (wanted != Wanted.ROWS) {
      plan(wanted == Wanted.PROFILE).giveTo(consumer);
      return false;
    }
    if (question.access() != Question.Access.OWN) {
      UnknownNames unknown = refuseForbidden();
      consumer.unknown(unknown::list);
    }
    return run(consumer);
  }

  /** The steps of its plan. */
  ResultTable plan(boolean run) {
    refuseForbidden();
    try {
      ResultSummary summary =
          start(run ? Question.PROFILED : Question.PLAN_ONLY, question.statement()).consume();
      PlanRows rows = new PlanRows(run);
      addTo(rows, run ? summary.profile() : summary.plan(), 0);
      return rows.table();
    } catch (RuntimeException e) {
      throw explain(e, 1);
    }
  }

  private static void addTo(PlanRows rows, Plan operator, int depth) {
    Map<String, Value> arguments = operator.arguments();
    PlanRows.Counts counts =
        operator instanceof ProfiledPlan profiled
            ? new PlanRows.Counts(profiled.records(), profiled.dbHits())
            : null;
    rows.add(
        depth,
        name(operator),
        arguments.getOrDefault("Details", Values.value("")).asString(),
        arguments.getOrDefault("EstimatedRows", Values.NULL).asObject(),
        counts);
    operator.children().forEach(child -> addTo(rows, child, depth + 1));
  }

  /** Has it planned first; gives what Neo4j has to say of its names, where it only reads. */
  private UnknownNames refuseForbidden() {
    try {
      ResultSummary planned =
          transaction.run(question.explained(), question.parameters()).consume();
      if (name(planned.plan()).equals("AdministrationCommand")) {
        throw CypherFaults.administration(null);
      }
      // Bolt has one type for schema changes and for procedures that describe the database.
      boolean describing =
          planned.queryType() == QueryType.SCHEMA_WRITE && callsProcedure(planned.plan());
      boolean reading = planned.queryType() == QueryType.READ_ONLY || describing;
      if (!reading && !(question.writing() && changesData(planned.queryType()))) {
        throw Question.notReadOnly();
      }
      refuse(planned.plan());
      return new UnknownNames(
          question,
          reading
              ? planned.notifications().stream().map(Notification::description).toList()
              : List.of());
    } catch (RuntimeException e) {
      throw explain(e, 1);
    }
  }

  private static boolean changesData(QueryType type) {
    return type == QueryType.READ_WRITE || type == QueryType.WRITE_ONLY;
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
        tellChanges(result, consumer);
        return true;
      }
      consumer.row(next(result, cells));
    }
    tellChanges(result, consumer);
    return false;
  }

  private void tellChanges(Result result, RowConsumer consumer) {
    if (question.writing()) {
      SummaryCounters counted = counters(result);
      consumer.changed(
          new Changes(
              counted.nodesCreated(),
              counted.nodesDeleted(),
              counted.relationshipsCreated(),
              counted.relationshipsDeleted(),
              counted.labelsAdded(),
              counted.labelsRemoved(),
              counted.propertiesSet()));
    }
  }

  // Only the driver's own calls are guarded: what the consumer throws is not the query's fault.

  private Result start() {
    try {
      return start("", question.cypher());
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private Result start(String before, String cypher) {
    if (generation == null) {
      return transaction.run(before + cypher, question.parameters());
    }
    Map<String, Object> parameters = new HashMap<>(question.parameters());
    parameters.put(Confinement.PARAMETER, generation);
    return transaction.run(before + Confinement.confine(cypher), parameters);
  }

  private List<String> columns(Result result) {
    try {
      return result.keys();
    } catch (RuntimeException e) {
      throw explain(e, 0);
    }
  }

  private SummaryCounters counters(Result result) {
    try {
      return result.consume().counters();
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
    if (question.stop().isStopped()) {
      return question.explain(failure, linesBefore);
    }
    if (failure instanceof RetryableException) {
      // The driver, or whoever asked, tries again; unless rows have been seen already.
      return begun
          ? ConnectionException.refused("The connection was lost while rows came in.", failure)
          : failure;
    }
    if (failure instanceof Neo4jException fault && isTimeout(fault.code())) {
      return question.faults().timeLimit(fault);
    }
    return question.explain(failure, linesBefore);
  }

  private static boolean isTimeout(String code) {
    return code != null && code.contains("TransactionTimedOut");
  }
}
