package dev.silograph.shell.complete;

import java.util.List;

/**
 * How a shell command is typed.
 *
 * @param name without the colon
 * @param summary one line
 */
public record CommandForm(String name, String summary, List<Argument> arguments) {

  public CommandForm {
    arguments = List.copyOf(arguments);
  }
}
