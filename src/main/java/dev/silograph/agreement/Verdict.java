package dev.silograph.agreement;

import java.util.Objects;

/**
 * What Sentry and the graph say of one fact.
 *
 * @param aspect {@code model}, {@code table}, {@code silos}, {@code relocation scope}, {@code
 *     foreign key} or {@code unique set}
 * @param kind the kind of a foreign key as Sentry names it; empty for other aspects
 * @param model key of the model
 * @param subject the field or the fields; empty where the whole model is meant
 * @param sentry Sentry's word, or null where it has none
 * @param graph the graph's word, or null where it has none
 */
public record Verdict(
    String aspect, String kind, String model, String subject, String sentry, String graph) {

  /** Whether both say the same. */
  public boolean agrees() {
    return Objects.equals(sentry, graph);
  }
}
