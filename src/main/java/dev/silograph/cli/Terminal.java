package dev.silograph.cli;

/**
 * What the process's streams are connected to. The launcher finds it out, at no cost, and hands it
 * over; without the launcher they count as files.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns the terminal's width, or 0 when unknown
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {

  /** What the launcher has found. */
  public static Terminal ofProcess() {
    String streams = System.getProperty("silograph.terminal", "");
    return new Terminal(
        streams.contains("in"),
        streams.contains("out"),
        streams.contains("err"),
        Integer.getInteger("silograph.columns", 0));
  }
}
