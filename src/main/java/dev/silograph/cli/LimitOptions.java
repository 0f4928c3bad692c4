package dev.silograph.cli;

import dev.silograph.app.Limits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much one question may take. */
final class LimitOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Give at most N rows, 0 for all. Default: ${DEFAULT-VALUE}.")
  private long rows;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give up after so long, 0 for never. Default: ${DEFAULT-VALUE}.")
  private long seconds;

  Limits limits() {
    if (rows < 0 || seconds < 0) {
      throw new ParameterException(command.commandLine(), "--limit and --timeout are 0 or more");
    }
    return new Limits(rows, Duration.ofSeconds(seconds));
  }
}
