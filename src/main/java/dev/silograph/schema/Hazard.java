package dev.silograph.schema;

import java.util.List;

/**
 * Why it is unsafe to run an operation that takes a model or a column away.
 *
 * @param informative whether nobody can be hurt any more: the operation is older than the safe
 *     ones, or in a migration that only a new installation runs
 * @param reasons in words, each with the place that proves it where that is another one
 */
public record Hazard(boolean informative, List<String> reasons) {

  public Hazard {
    reasons = List.copyOf(reasons);
  }
}
