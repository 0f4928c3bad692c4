package dev.silograph.app;

import dev.silograph.graph.RunLimits;
import java.time.Duration;

/**
 * How much a question may take.
 *
 * @param rows most rows to give, or 0 for all
 * @param time how long it may run, or zero for as long as it takes
 */
public record Limits(long rows, Duration time) {

  /** As much as it takes: for questions of our own. */
  public static final Limits NONE = new Limits(0, Duration.ZERO);

  RunLimits forRun() {
    return new RunLimits(rows == 0 ? Long.MAX_VALUE : rows, time);
  }
}
