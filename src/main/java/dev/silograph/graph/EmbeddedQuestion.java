package dev.silograph.graph;

import dev.silograph.result.Cell;
import dev.silograph.result.Changes;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** One run of a question in a transaction of this process. */
final class EmbeddedQuestion {

  private final Question question;
  private final Transaction transaction;

  EmbeddedQuestion(Question question, Transaction transaction) {
    this.question = question;
    this.transaction = transaction;
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
    String text = (run ? Question.PROFILED : Question.PLAN_ONLY) + question.statement();
    try (Result result = transaction.execute(text, question.parameters())) {
      result.accept(row -> true);
      PlanRows rows = new PlanRows(run);
      addTo(rows, result.getExecutionPlanDescription(), 0);
      return rows.table();
    } catch (RuntimeException e) {
      throw question.explain(e, 1);
    }
  }

  private static void addTo(PlanRows rows, ExecutionPlanDescription operator, int depth) {
    Map<String, Object> arguments = operator.getArguments();
    PlanRows.Counts counts =
        operator.hasProfilerStatistics()
            ? new PlanRows.Counts(
                operator.getProfilerStatistics().getRows(),
                operator.getProfilerStatistics().getDbHits())
            : null;
    rows.add(
        depth,
        operator.getName(),
        String.valueOf(arguments.getOrDefault("Details", "")),
        arguments.get("EstimatedRows"),
        counts);
    operator.getChildren().forEach(child -> addTo(rows, child, depth + 1));
  }

  /** Has it planned first; gives what Neo4j has to say of its names, where it only reads. */
  private UnknownNames refuseForbidden() {
    try (Result plan = transaction.execute(question.explained(), question.parameters())) {
      QueryType type = plan.getQueryExecutionType().queryType();
      boolean reading = type == QueryType.READ_ONLY || type == QueryType.DBMS;
      if (!reading && !(question.writing() && changesData(type))) {
        throw Question.notReadOnly();
      }
      refuse(plan.getExecutionPlanDescription());
      List<String> warnings = new ArrayList<>();
      if (reading) {
        plan.getGqlStatusObjects().forEach(status -> warnings.add(status.statusDescription()));
      }
      return new UnknownNames(question, warnings);
    } catch (RuntimeException e) {
      throw question.explain(e, 1);
    }
  }

  /** Constraints and indexes are what an index of the files stands on: they stay. */
  private static boolean changesData(QueryType type) {
    return type == QueryType.READ_WRITE || type == QueryType.WRITE;
  }

  private static void refuse(ExecutionPlanDescription operator) {
    Question.refuseOperator(
        operator.getName(), String.valueOf(operator.getArguments().get("Details")));
    operator.getChildren().forEach(EmbeddedQuestion::refuse);
  }

  private boolean run(RowConsumer consumer) {
    try (Result result = start()) {
      List<String> columns = result.columns();
      consumer.columns(columns);
      for (long given = 0; hasNext(result); given++) {
        if (given == question.limits().rows()) {
          tellChanges(result, consumer);
          return true;
        }
        consumer.row(next(result, columns));
      }
      tellChanges(result, consumer);
      return false;
    }
  }

  private void tellChanges(Result result, RowConsumer consumer) {
    if (question.writing()) {
      QueryStatistics counted = result.getQueryStatistics();
      consumer.changed(
          new Changes(
              counted.getNodesCreated(),
              counted.getNodesDeleted(),
              counted.getRelationshipsCreated(),
              counted.getRelationshipsDeleted(),
              counted.getLabelsAdded(),
              counted.getLabelsRemoved(),
              counted.getPropertiesSet()));
    }
  }

  // Only Neo4j's own calls are guarded: what the consumer throws is not the query's fault.

  private Result start() {
    try {
      return transaction.execute(question.cypher(), question.parameters());
    } catch (RuntimeException e) {
      throw question.explain(e, 0);
    }
  }

  private boolean hasNext(Result result) {
    try {
      return result.hasNext();
    } catch (RuntimeException e) {
      throw question.explain(e, 0);
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
      throw question.explain(e, 0);
    }
  }
}
