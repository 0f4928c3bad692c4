package dev.silograph.result;

import java.util.List;
import java.util.Objects;

/**
 * What several questions gave, as one document.
 *
 * @param parts what its sections are
 * @param sections in the order to be read
 */
public record Report(Parts parts, List<Section> sections) {

  /** What the sections of a report are to whoever reads it. */
  public enum Parts {
    /** Saved queries, each with its rows. */
    QUERIES,
    /** Parts of one answer. */
    SECTIONS
  }

  public Report {
    sections = List.copyOf(sections);
  }

  /** Whether any rule found something. */
  public boolean hasFindings() {
    return sections.stream().anyMatch(section -> section.findings() > 0);
  }

  /**
   * One section of the report.
   *
   * @param query the saved query's name, or what else it is called
   * @param title one line
   * @param description empty where it has none
   * @param severity {@code info}, {@code warning} or {@code error}
   * @param rule whether its rows are findings
   * @param table its rows
   */
  public record Section(
      String query,
      String title,
      String description,
      String severity,
      boolean rule,
      ResultTable table) {

    public Section {
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(table, "table");
    }

    /** How many findings: those of a rule's rows, 0 for any other query. */
    public int findings() {
      return rule ? table.findings() : 0;
    }
  }
}
