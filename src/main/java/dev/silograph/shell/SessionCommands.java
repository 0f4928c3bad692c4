package dev.silograph.shell;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.List;

/** The small commands about the session itself. */
final class SessionCommands {

  private SessionCommands() {}

  static List<ShellCommand> all() {
    return List.of(
        new SimpleCommand(
            "quit", List.of(), "ends the shell", "", (session, given) -> session.standing().quit()),
        new SimpleCommand(
            "clear",
            List.of(),
            "clears the screen",
            "",
            (session, given) -> session.output().clear()),
        new SimpleCommand(
            "params",
            List.of(),
            "lists the parameters that are set",
            "",
            (session, given) -> params(session)));
  }

  private static void params(Session session) {
    List<List<Cell>> rows =
        session.parameters().entrySet().stream()
            .map(
                one ->
                    List.<Cell>of(
                        new Cell.Text(one.getKey()), new Cell.Text(String.valueOf(one.getValue()))))
            .toList();
    session.show(new ResultTable(List.of("name", "value"), rows, false));
  }
}
