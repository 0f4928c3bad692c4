package dev.silograph.shell;

import dev.silograph.query.QueryParameter;
import dev.silograph.query.SavedQuery;
import dev.silograph.render.Drawing;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists the saved queries. */
final class QueriesCommand implements ShellCommand {

  @Override
  public String name() {
    return "queries";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("TEXT", Argument.Kind.TEXT).optional());
  }

  @Override
  public String summary() {
    return "lists the saved queries, or those that have a text in name or title";
  }

  @Override
  public void run(Session session, CommandText given) {
    String wanted = given.rest().toLowerCase(Locale.ROOT);
    List<List<Cell>> rows =
        session.catalogue().queries().stream()
            .filter(
                query -> (query.name() + query.title()).toLowerCase(Locale.ROOT).contains(wanted))
            .map(query -> row(query, session.drawing()))
            .toList();
    session.show(new ResultTable(List.of("name", "title", "kind", "parameters"), rows, false));
    session.catalogue().faults().forEach(fault -> session.output().fault(fault.toString()));
  }

  private static List<Cell> row(SavedQuery query, Drawing drawing) {
    String parameters =
        query.parameters().stream().map(QueriesCommand::parameter).collect(Collectors.joining(" "));
    return List.of(
        new Cell.Text(query.name()),
        new Cell.Text(query.title()),
        new Cell.Text(query.isRule() ? query.severity().toString() : "rows"),
        new Cell.Text(drawing.spelled(parameters)));
  }

  private static String parameter(QueryParameter parameter) {
    return parameter.required() ? parameter.name() + "=…" : "[" + parameter.name() + "=…]";
  }
}
