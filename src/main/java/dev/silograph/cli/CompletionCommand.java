package dev.silograph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Print a script that completes commands and options in bash and zsh.",
    footer = {"", "Examples:", "  source <(silograph completion)"})
final class CompletionCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  CompletionCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.out().print(AutoComplete.bash("silograph", spec.root().commandLine()));
    invocation.out().print(models());
    return ExitCode.CLEAN.code();
  }

  /** What completes the names of models, which change with the tree. */
  private static String models() {
    try (InputStream script = CompletionCommand.class.getResourceAsStream("models.bash")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
