package dev.silograph.graph;

import java.time.Duration;

/** A question took longer than its {@link RunLimits} allow. */
public final class TimeLimitException extends GraphException {

  TimeLimitException(Duration limit, Throwable cause) {
    super("The query was stopped after its time limit of " + inSeconds(limit) + ".", cause);
  }

  private static String inSeconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " s"
        : limit.toMillis() / 1000.0 + " s";
  }
}
