package dev.silograph.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line, from arguments to an exit code. */
public final class Cli {

  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param out for results
   * @param err for everything else
   * @param in for Cypher that is piped in
   */
  public Cli(PrintStream out, PrintStream err, InputStream in) {
    this.out = out;
    this.err = err;
  }

  /** Runs one command line and gives the process's exit code. */
  public int run(String... arguments) {
    return new CommandLine(new SilographCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
