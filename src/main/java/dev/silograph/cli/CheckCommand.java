package dev.silograph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Ask before a change is made, or merged.",
    footer = {
      "",
      "Examples:",
      "  silograph check delete Monitor",
      "  silograph check deletions --since origin/main"
    })
final class CheckCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Check what?");
  }
}
