package dev.silograph.cli;

import dev.silograph.app.IndexListener;
import dev.silograph.app.IndexSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Also says how long it took to find out whether an index is due. */
record SpokenProgress(IndexListener shown, PrintWriter err) implements IndexListener {

  @Override
  public void progress(Phase phase, int done, int total) {
    shown.progress(phase, done, total);
  }

  @Override
  public void compared(int files, Duration took) {
    err.printf(Locale.ROOT, "compared %,d files in %d ms%n", files, took.toMillis());
    err.flush();
  }

  @Override
  public void finished(IndexSummary summary) {
    shown.finished(summary);
  }
}
