package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import dev.silograph.source.IoReason;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the statements and commands of a file. */
final class SourceCommand implements ShellCommand {

  /** A file may run others, but none that runs itself. */
  private static final int DEEPEST = 10;

  @Override
  public String name() {
    return "source";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("FILE", Argument.Kind.FILE));
  }

  @Override
  public String summary() {
    return "runs the statements and commands of a file";
  }

  @Override
  public String details() {
    return "It ends at the first fault, unless the shell was started with --fail-at-end.";
  }

  @Override
  public void run(Session session, CommandText given) {
    if (given.words().size() != 1) {
      throw new CommandFaultException("Which file? :source takes one.");
    }
    Path file = session.file(given.words().get(0));
    if (session.sourced() == DEEPEST) {
      throw new CommandFaultException(file + " is run by itself.");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      session.source(text, file.toString());
    } catch (IOException e) {
      throw new CommandFaultException(file + " cannot be read: " + IoReason.of(e) + ".");
    }
  }
}
