package dev.silograph;

import dev.silograph.cli.Cli;
import dev.silograph.cli.Surroundings;
import dev.silograph.cli.Terminal;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

/** Hands the process's streams to the command line and exits with its code. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    RunningProcess running = new RunningProcess(Main::readPassword);
    // Not System.out: a PrintStream swallows what goes wrong, such as a disk that is full.
    Surroundings process =
        new Surroundings(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.ofProcess(),
            Path.of(""),
            System.getenv(),
            running);
    int code = new Cli(process).run(arguments);
    running.over();
    System.exit(code);
  }

  private static char[] readPassword(String prompt) {
    Console console = System.console();
    return console == null ? null : console.readPassword("%s", prompt);
  }
}
