package dev.silograph.cli;

import dev.silograph.app.IndexListener;
import dev.silograph.app.IndexSummary;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One line that is drawn over and over while an index runs, and is gone after it. */
final class ProgressLine implements IndexListener {

  private static final int BAR = 30;
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(80);
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final int columns;
  private final Consumer<IndexSummary> then;
  private long drawnAt = System.nanoTime();
  private Phase phase = Phase.READING;

  /**
   * @param terminal where to draw, or null where nobody is watching
   * @param columns the terminal's width, or 0 when unknown
   * @param then takes what the index has found
   */
  ProgressLine(PrintWriter terminal, int columns, Consumer<IndexSummary> then) {
    this.terminal = terminal;
    this.columns = columns;
    this.then = then;
  }

  @Override
  public synchronized void progress(Phase current, int done, int total) {
    // Migrations are replayed beside the reading of what is left: the line does not go back to
    // that.
    boolean due =
        current.compareTo(phase) > 0 || current == phase && System.nanoTime() - drawnAt >= INTERVAL;
    if (terminal == null || !due) {
      return;
    }
    phase = current;
    drawnAt = System.nanoTime();
    terminal.print(ERASE + line(done, total));
    terminal.flush();
  }

  /** Never wider than the terminal: of a line that wraps, only the last part could be erased. */
  private String line(int done, int total) {
    String name = String.format(Locale.ROOT, "%-9s ", phase.name().toLowerCase(Locale.ROOT));
    String noun = phase == Phase.REPLAYING ? "migration" : "file";
    String count =
        String.format(Locale.ROOT, "%,d/%,d %s", done, total, total == 1 ? noun : noun + "s");
    if (columns == 0) {
      return name + bar(BAR, done, total) + " " + count;
    }
    // The last column stays free, since some terminals wrap as soon as it is written.
    int left = columns - 1 - name.length() - count.length() - 1;
    String drawn = left < 1 ? "" : bar(Math.min(BAR, left), done, total) + " ";
    String line = name + drawn + count;
    return line.substring(0, Math.min(line.length(), columns - 1));
  }

  private static String bar(int width, int done, int total) {
    int full = total == 0 ? width : (int) ((long) width * done / total);
    return "█".repeat(full) + "░".repeat(width - full);
  }

  @Override
  public synchronized void finished(IndexSummary summary) {
    if (terminal != null) {
      terminal.print(ERASE);
      terminal.flush();
    }
    then.accept(summary);
  }
}
