package dev.silograph.cli;

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
    return ExitCode.CLEAN.code();
  }
}
