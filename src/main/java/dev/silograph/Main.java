package dev.silograph;

import dev.silograph.cli.Cli;
import dev.silograph.cli.Surroundings;
import dev.silograph.cli.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

/** Hands the process's streams to the command line and exits with its code. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Not System.out: a PrintStream swallows what goes wrong, such as a disk that is full.
    Surroundings process =
        new Surroundings(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.ofProcess(),
            Path.of(""),
            System.getenv());
    System.exit(new Cli(process).run(arguments));
  }
}
