package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import dev.silograph.shell.complete.CommandForm;
import java.util.List;
import java.util.stream.Collectors;

/** Something that a line does which begins with a colon. Help and completion are made from it. */
interface ShellCommand {

  /** Without the colon. */
  String name();

  /** What may stand after the name. */
  List<Argument> arguments();

  /** One line. */
  String summary();

  /** What else there is to know; empty where the summary says it all. */
  default String details() {
    return "";
  }

  /**
   * Does it.
   *
   * @throws CommandFaultException where it is used wrongly
   */
  void run(Session session, CommandText given);

  /** How it is typed, as completion takes it. */
  default CommandForm form() {
    return new CommandForm(name(), summary(), arguments());
  }

  /** Name and arguments: {@code :run NAME [k=v]…}. */
  default String synopsis() {
    return arguments().stream()
        .map(ShellCommand::synopsis)
        .collect(Collectors.joining("", ":" + name(), ""));
  }

  private static String synopsis(Argument argument) {
    String label = argument.required() ? argument.label() : "[" + argument.label() + "]";
    return " " + label + (argument.repeated() ? "…" : "");
  }
}
