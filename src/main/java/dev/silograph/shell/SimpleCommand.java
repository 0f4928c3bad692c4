package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.function.BiConsumer;

/** A command that one expression does. */
record SimpleCommand(
    String name,
    List<Argument> arguments,
    String summary,
    String details,
    BiConsumer<Session, CommandText> action)
    implements ShellCommand {

  SimpleCommand {
    arguments = List.copyOf(arguments);
  }

  @Override
  public void run(Session session, CommandText given) {
    action.accept(session, given);
  }
}
