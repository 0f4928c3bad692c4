package dev.silograph.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query in a file, with what its header says.
 *
 * @param name by which it is run; unique in a catalogue
 * @param title one line
 * @param description a paragraph; empty when the header has none
 * @param parameters in the header's order
 * @param severity how grave its rows are
 * @param expect what a clean graph answers
 * @param inReport the values that a report gives to parameters, as a user would type them
 * @param text the whole file, header included, so that lines in messages are the file's
 * @param path where it is, for messages
 * @param bundled whether it came with Silograph
 */
public record SavedQuery(
    String name,
    String title,
    String description,
    List<QueryParameter> parameters,
    Severity severity,
    Expect expect,
    Map<String, String> inReport,
    String text,
    String path,
    boolean bundled) {

  public SavedQuery {
    parameters = List.copyOf(parameters);
    inReport = Map.copyOf(inReport);
  }

  /** The same, as one that came with Silograph. */
  SavedQuery asBundled() {
    return new SavedQuery(
        name, title, description, parameters, severity, expect, inReport, text, path, true);
  }

  /** Whether its rows are findings: a clean graph has none. */
  public boolean isRule() {
    return expect == Expect.EMPTY;
  }

  /** The 1-based line on which its Cypher begins, below the header. */
  public int firstLine() {
    return 1
        + (int)
            text.lines().takeWhile(line -> line.isBlank() || line.strip().startsWith("//")).count();
  }

  /**
   * How grave the rows of a query are; a header spells it in lower case, {@code info} unless given.
   */
  public enum Severity {
    INFO,
    WARNING,
    ERROR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a clean graph answers; a header spells it in lower case, {@code rows} unless given. */
  public enum Expect {
    ROWS,
    EMPTY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
