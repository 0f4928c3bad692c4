package dev.silograph.cli;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/** Assertions on a run that print the whole of it when they fail. */
final class RunAssert extends AbstractAssert<RunAssert, Silograph.Run> {

  private RunAssert(Silograph.Run run) {
    super(run, RunAssert.class);
  }

  static RunAssert assertThat(Silograph.Run run) {
    return new RunAssert(run);
  }

  RunAssert exits(ExitCode expected) {
    Assertions.assertThat(actual.code()).as(actual.toString()).isEqualTo(expected.code());
    return this;
  }

  AbstractStringAssert<?> out() {
    return Assertions.assertThat(actual.out()).as(actual.toString());
  }

  AbstractStringAssert<?> err() {
    return Assertions.assertThat(actual.err()).as(actual.toString());
  }

  /** Ends with that code and says this on standard error, with nothing on standard output. */
  void failsWith(ExitCode expected, String message) {
    exits(expected);
    out().isEmpty();
    err().contains(message).doesNotContain("\tat ");
  }
}
