package dev.silograph.graph;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a question may take.
 *
 * @param rows most rows to give, at least 0
 * @param time how long it may run; zero means as long as it takes
 */
public record RunLimits(long rows, Duration time) {

  /** No limit at all. */
  public static final RunLimits NONE = new RunLimits(Long.MAX_VALUE, Duration.ZERO);

  public RunLimits {
    Objects.requireNonNull(time, "time");
    if (rows < 0 || time.isNegative()) {
      throw new IllegalArgumentException("negative limit: " + rows + " rows, " + time);
    }
  }
}
