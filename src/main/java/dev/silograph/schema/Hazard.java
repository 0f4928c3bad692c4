package dev.silograph.schema;

import java.util.List;
import java.util.Locale;

/**
 * Why it is unsafe to run an operation that takes a model or a column away.
 *
 * @param informative whether nobody can be hurt any more: the operation is older than the safe
 *     ones, or in a migration that only a new installation runs
 * @param reasons at least one
 */
public record Hazard(boolean informative, List<Reason> reasons) {

  public Hazard {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in words. */
  public List<String> texts() {
    return reasons.stream().map(Reason::text).toList();
  }

  /** Of which kind each reason is. */
  public List<String> kinds() {
    return reasons.stream().map(reason -> reason.kind().toString()).toList();
  }

  /**
   * One reason.
   *
   * @param text in words, with the place that proves it where that is another one
   */
  public record Reason(Kind kind, String text) {}

  /** Kinds of reasons. */
  public enum Kind {
    /** Django's own operation, where there is one in two phases. */
    AT_ONCE,
    /** A constraint of the model's own or of the column is left. */
    CONSTRAINT_LEFT,
    /** Another model's constraint to the model is left. */
    INBOUND_CONSTRAINT_LEFT,
    /** What nothing fills in any more has to be filled in. */
    NOT_NULLABLE,
    /** Both phases run together, or the second may run before the first. */
    PHASES_TOGETHER,
    /** The second phase without the first. */
    NO_FIRST_PHASE;

    /** As the graph has it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
