package dev.silograph;

import dev.silograph.cli.Cli;

/** Hands the process's streams to the command line and exits with its code. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new Cli(System.out, System.err, System.in).run(arguments));
  }
}
