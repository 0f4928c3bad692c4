package dev.silograph.cli;

import dev.silograph.app.Diagnose;
import dev.silograph.app.OpenedGraph;
import dev.silograph.result.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = {
      "Grade the index: what it could not read, resolve or understand.",
      "Where the tree has Sentry's own account of its models, says how far it agrees with that.",
      "Exits with 1 where anything is below 100 %%, or where there was nothing to check."
    },
    footer = {
      "",
      "Examples:",
      "  silograph --repo ~/sentry doctor",
      "  silograph doctor --format json"
    })
final class DoctorCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (!invocation.options().format().holdsReports()) {
      throw new ParameterException(
          spec.commandLine(), "The doctor's sections have columns of their own, so not in CSV");
    }
    try (OpenedGraph graph = invocation.graph()) {
      Report report = new Diagnose(graph).run();
      invocation.print(report);
      return (report.hasFindings() ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
  }
}
