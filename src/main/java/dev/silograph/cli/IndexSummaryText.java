package dev.silograph.cli;

import dev.silograph.app.IndexSummary;
import dev.silograph.render.Drawing;
import dev.silograph.source.Diagnostic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an index has found, in words. */
final class IndexSummaryText {

  private static final int FIRST_WARNINGS = 20;

  private final PrintWriter results;
  private final PrintWriter warnings;
  private final int mostWarnings;
  private final Drawing drawing;

  private IndexSummaryText(
      PrintWriter results, PrintWriter warnings, int mostWarnings, Drawing drawing) {
    this.results = results;
    this.warnings = warnings;
    this.mostWarnings = mostWarnings;
    this.drawing = drawing;
  }

  /** With the warnings, or the first of them unless all are wanted. */
  static IndexSummaryText full(PrintWriter results, PrintWriter warnings, boolean all) {
    return new IndexSummaryText(
        results, warnings, all ? Integer.MAX_VALUE : FIRST_WARNINGS, Drawing.PLAIN);
  }

  /** One sentence, for an index that another command was in need of. */
  static IndexSummaryText brief(PrintWriter err, Drawing drawing) {
    return new IndexSummaryText(err, err, 0, drawing);
  }

  void print(IndexSummary summary) {
    summary.warnings().stream()
        .limit(mostWarnings)
        .map(warning -> placed(warning, summary))
        .forEach(warnings::println);
    int left = summary.warnings().size() - mostWarnings;
    if (left > 0 && mostWarnings > 0) {
      warnings.println("and " + counted(left, "more warning") + "; --verbose lists all");
    }
    warnings.flush();
    results.println(drawing.fold(line(summary)));
    results.flush();
  }

  /** Of several checkouts, a place names its own, as a path that can be opened from anywhere. */
  private static String placed(Diagnostic warning, IndexSummary summary) {
    Path root = summary.roots().get(warning.location().repo());
    return summary.roots().size() < 2 || root == null ? warning.toString() : root + "/" + warning;
  }

  private static String line(IndexSummary summary) {
    int references = summary.references().values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        summary.references().entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%s %,d", kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
    return String.format(
        Locale.ROOT,
        "indexed %s%s: %s, %s%s, %s, %s, %.1f s",
        counted(summary.files(), "file"),
        summary.read() == summary.files()
            ? ""
            : String.format(Locale.ROOT, " (%,d read anew)", summary.read()),
        counted(summary.models(), "model"),
        counted(references, "reference"),
        references == 0 ? "" : kinds,
        counted(summary.migrations(), "migration"),
        counted(summary.warnings().size(), "warning"),
        summary.duration().toMillis() / 1000.0);
  }

  private static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
