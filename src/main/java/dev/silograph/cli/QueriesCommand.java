package dev.silograph.cli;

import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.QueryParameter;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "queries",
    description = "List the saved queries, with those of --queries.",
    footer = {"", "Examples:", "  silograph queries", "  silograph --queries ./ours queries"})
final class QueriesCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("name", "title", "severity", "expect", "parameters");

  private final Invocation invocation;

  QueriesCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    QueryCatalogue catalogue = invocation.catalogue();
    List<List<Cell>> rows = catalogue.queries().stream().map(QueriesCommand::row).toList();
    invocation.print(new ResultTable(COLUMNS, rows, false));
    return (invocation.hasFaults(catalogue) ? ExitCode.USAGE : ExitCode.CLEAN).code();
  }

  private static List<Cell> row(SavedQuery query) {
    List<Cell> parameters = query.parameters().stream().map(QueriesCommand::parameter).toList();
    return List.of(
        new Cell.Text(query.name()),
        new Cell.Text(query.title()),
        new Cell.Text(query.severity().toString()),
        new Cell.Text(query.expect().toString()),
        new Cell.ListCell(parameters));
  }

  private static Cell parameter(QueryParameter parameter) {
    return new Cell.Text(parameter.name() + (parameter.required() ? "" : "?"));
  }
}
