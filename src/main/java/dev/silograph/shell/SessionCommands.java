package dev.silograph.shell;

import dev.silograph.app.GraphChanges;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
            (session, given) -> params(session)),
        new SimpleCommand(
            "index",
            List.of(),
            "indexes the checkout, and says what has changed",
            "Only files that have changed are read again. :watch on does it by itself.",
            (session, given) -> index(session)),
        new SimpleCommand(
            "history",
            List.of(Argument.of("TEXT", Argument.Kind.TEXT).optional()),
            "lists what was typed, or that of it which has a text",
            "",
            SessionCommands::history),
        new SimpleCommand(
            "edit",
            List.of(Argument.of("STATEMENT", Argument.Kind.CYPHER).optional()),
            "opens a statement, or the last one, in $EDITOR",
            "What is saved there stands where the next line is typed.",
            SessionCommands::edit));
  }

  private static void index(Session session) {
    long begin = System.nanoTime();
    GraphChanges changes = session.files().refresh(true);
    double seconds = (System.nanoTime() - begin) / 1e9;
    session.note(
        String.format(Locale.ROOT, "indexed in %.1f s: ", seconds) + ChangeText.of(changes));
  }

  private static void history(Session session, CommandText given) {
    String wanted = given.rest().toLowerCase(Locale.ROOT);
    String found =
        session.desk().history().stream()
            .filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted))
            .collect(Collectors.joining("\n"));
    session.show(found);
  }

  private static void edit(Session session, CommandText given) {
    String text = given.rest().isEmpty() ? session.standing().last().cypher() + ";" : given.rest();
    session.desk().type(session.desk().edited(text));
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
