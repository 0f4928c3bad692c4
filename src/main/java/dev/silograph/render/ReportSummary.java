package dev.silograph.render;

import dev.silograph.result.Report;

/** Counts of a report in words. */
final class ReportSummary {

  private ReportSummary() {}

  /**
   * What one query gave: {@code error, 3 findings}, {@code no findings, 2 for information}, {@code
   * 12 rows}.
   */
  static String of(Report.Section section) {
    int rows = section.table().rows().size();
    if (!section.rule()) {
      return counted(rows, "row");
    }
    int findings = section.findings();
    return (findings > 0 ? section.severity() + ", " : "")
        + counted(findings, "finding")
        + (rows > findings ? ", " + (rows - findings) + " for information" : "");
  }

  /** What the whole report gave. */
  static String of(Report report) {
    int findings = report.sections().stream().mapToInt(Report.Section::findings).sum();
    long rules = report.sections().stream().filter(section -> section.findings() > 0).count();
    int size = report.sections().size();
    boolean queries = report.parts() == Report.Parts.QUERIES;
    String parts = queries ? countedAs(size, "query", "queries") : counted(size, "section");
    return findings == 0
        ? parts + ", no findings"
        : parts
            + ", "
            + counted(findings, "finding")
            + (queries ? " of " : " in ")
            + (queries ? counted((int) rules, "rule") : rules + " of them");
  }

  private static String counted(int count, String noun) {
    return countedAs(count, noun, noun + "s");
  }

  private static String countedAs(int count, String one, String many) {
    return (count == 0 ? "no" : count) + " " + (count == 1 ? one : many);
  }
}
