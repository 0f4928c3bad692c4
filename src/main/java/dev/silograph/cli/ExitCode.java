package dev.silograph.cli;

/** What a run of Silograph tells its caller by the process's exit code. */
public enum ExitCode {
  /** Done, and nothing found to complain of. */
  CLEAN(0, "done, no findings"),
  /** Done, and a rule has findings. */
  FINDINGS(1, "done, a rule has findings"),
  /** The command line, a parameter or the Cypher is wrong. */
  USAGE(2, "wrong usage: options, parameters, or Cypher that Neo4j rejects"),
  /** The tree, the graph or the output could not be read or written. */
  UNREADABLE(3, "the tree, the graph or the output could not be read or written");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }

  /** One line for the help text. */
  String meaning() {
    return meaning;
  }
}
