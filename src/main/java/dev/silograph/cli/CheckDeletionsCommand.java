package dev.silograph.cli;

import dev.silograph.app.CheckDeletions;
import dev.silograph.app.OpenedGraph;
import dev.silograph.result.RemovalReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "deletions",
    description = {
      "Tell whether models and columns that are gone were removed right: those that migrations",
      "have removed, or with --since those that the change has removed. Exits with 1 where not."
    },
    footer = {
      "",
      "Examples:",
      "  silograph check deletions",
      "  silograph check deletions --since origin/main --format sarif"
    })
final class CheckDeletionsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "REVISION",
      description = {
        "Compare with the commit where the checkout left this revision, as git diff REVISION...",
        "would; uncommitted changes are seen too. Nothing is checked out."
      })
  private String since;

  CheckDeletionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.requireReports(spec, "A report");
    try (OpenedGraph graph = invocation.graph()) {
      CheckDeletions check = new CheckDeletions(graph, invocation.workspace());
      RemovalReport report = since == null ? check.run() : check.since(since);
      invocation.print(report);
      return (report.findings().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
    }
  }
}
