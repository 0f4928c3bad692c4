package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import java.util.List;

/** Says what commands there are, or what one of them does. */
final class HelpCommand implements ShellCommand {

  /** Where summaries begin, if what stands before them lets them. */
  private static final int COLUMN = 24;

  private static final String TYPING =
      """

      Anything else is Cypher, ended by ; and run on the graph. Tab completes, Ctrl-R searches what was typed \
      before, Ctrl-C ends a query or clears the line, Ctrl-D ends the shell.
      """;

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("COMMAND", Argument.Kind.COMMAND).optional());
  }

  @Override
  public String summary() {
    return "lists the commands, or says more of one";
  }

  @Override
  public void run(Session session, CommandText given) {
    List<String> words = given.words();
    session.show(words.isEmpty() ? all(session) : one(session, words.get(0)));
  }

  private static String all(Session session) {
    StringBuilder text = new StringBuilder();
    for (ShellCommand command : session.commands().all()) {
      String synopsis = command.synopsis();
      // A long one has a line of its own, so that the others keep their summaries beside them.
      boolean beside = synopsis.length() < COLUMN - 1;
      text.append(synopsis)
          .append(beside ? " ".repeat(COLUMN - synopsis.length()) : "\n" + " ".repeat(COLUMN))
          .append(session.drawing().fold(command.summary(), " ".repeat(COLUMN)))
          .append('\n');
    }
    return text + session.drawing().fold(TYPING);
  }

  private static String one(Session session, String name) {
    ShellCommand command = session.commands().find(name.startsWith(":") ? name.substring(1) : name);
    String details =
        command.details().isEmpty()
            ? ""
            : "\n" + session.drawing().fold(command.details().strip()) + "\n";
    return command.synopsis()
        + "\n  "
        + session.drawing().fold(command.summary(), "  ")
        + "\n"
        + details;
  }
}
