package dev.silograph.app;

import dev.silograph.query.SavedQuery;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs every saved query that needs to be told no more than its own header tells. */
public final class WriteReport {

  private final AskQuestion questions;
  private final Consumer<QuestionRejectedException> rejected;

  /**
   * @param rejected is told of each query that Neo4j does not accept; the report does without it
   */
  public WriteReport(OpenedGraph graph, Consumer<QuestionRejectedException> rejected) {
    this.questions = new AskQuestion(graph);
    this.rejected = rejected;
  }

  /**
   * One section per query whose required parameters its header gives values, in the order given.
   */
  public Report run(List<SavedQuery> queries) {
    List<Report.Section> sections = new ArrayList<>();
    for (SavedQuery query : queries) {
      boolean told =
          query.parameters().stream()
              .allMatch(each -> !each.required() || query.inReport().containsKey(each.name()));
      if (told) {
        answer(query).map(table -> section(query, table)).ifPresent(sections::add);
      }
    }
    return new Report(Report.Parts.QUERIES, sections);
  }

  private Optional<ResultTable> answer(SavedQuery query) {
    try {
      return Optional.of(questions.saved(query, query.inReport(), Limits.NONE));
    } catch (QuestionRejectedException e) {
      rejected.accept(e);
      return Optional.empty();
    }
  }

  private static Report.Section section(SavedQuery query, ResultTable table) {
    return new Report.Section(
        query.name(),
        query.title(),
        query.description(),
        query.severity().toString(),
        query.isRule(),
        table);
  }
}
