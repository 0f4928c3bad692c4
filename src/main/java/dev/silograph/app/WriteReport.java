package dev.silograph.app;

import dev.silograph.query.QueryParameter;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs every saved query that can be run without being told anything. */
public final class WriteReport {

  private final AskQuestion questions;

  public WriteReport(OpenedGraph graph) {
    this.questions = new AskQuestion(graph);
  }

  /**
   * One section per query without a required parameter, in the order given.
   *
   * @throws QuestionRejectedException where Neo4j does not accept one of them
   */
  public Report run(List<SavedQuery> queries) {
    List<Report.Section> sections = new ArrayList<>();
    for (SavedQuery query : queries) {
      if (query.parameters().stream().noneMatch(QueryParameter::required)) {
        sections.add(
            new Report.Section(
                query.name(),
                query.title(),
                query.description(),
                query.severity().toString(),
                query.isRule(),
                questions.saved(query, Map.of(), Limits.NONE)));
      }
    }
    return new Report(sections);
  }
}
