package dev.silograph.cli;

import dev.silograph.app.OpenedGraph;
import dev.silograph.app.QuestionRejectedException;
import dev.silograph.app.WriteReport;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.result.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = {
      "Run every saved query that needs no parameter, and write one document.",
      "Exits with 1 where a rule has findings, and with 2 where a query of --queries cannot be run:",
      "the others are in the report all the same."
    },
    footer = {
      "",
      "Examples:",
      "  silograph --repo sample-repo report",
      "  silograph report --format markdown > report.md"
    })
final class ReportCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  ReportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (!invocation.options().format().holdsReports()) {
      throw new ParameterException(
          spec.commandLine(),
          "A report has other columns for each query, so there is none in CSV; run one with 'run'");
    }
    QueryCatalogue catalogue = invocation.catalogue();
    boolean faults = invocation.hasFaults(catalogue);
    List<QuestionRejectedException> rejected = new ArrayList<>();
    try (OpenedGraph graph = invocation.graph()) {
      Report report = new WriteReport(graph, rejected::add).run(catalogue.queries());
      invocation.print(report);
      rejected.forEach(invocation::complain);
      if (faults || !rejected.isEmpty()) {
        return ExitCode.USAGE.code();
      }
      return (report.hasFindings() ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
  }
}
