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
  private final Consumer<IndexSummary> then;
  private long drawn = System.nanoTime();
  private Phase phase = Phase.READING;

  /**
   * @param terminal where to draw, or null where nobody is watching
   * @param then takes what the index has found
   */
  ProgressLine(PrintWriter terminal, Consumer<IndexSummary> then) {
    this.terminal = terminal;
    this.then = then;
  }

  @Override
  public synchronized void progress(Phase current, int done, int total) {
    boolean due = current != phase || System.nanoTime() - drawn >= INTERVAL;
    if (terminal == null || !due) {
      return;
    }
    phase = current;
    drawn = System.nanoTime();
    int full = total == 0 ? BAR : (int) ((long) BAR * done / total);
    terminal.printf(
        Locale.ROOT,
        "%s%-9s %s%s %,d/%,d %s",
        ERASE,
        phase.name().toLowerCase(Locale.ROOT),
        "█".repeat(full),
        "░".repeat(BAR - full),
        done,
        total,
        total == 1 ? "file" : "files");
    terminal.flush();
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
