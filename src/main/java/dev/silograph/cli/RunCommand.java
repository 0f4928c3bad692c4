package dev.silograph.cli;

import dev.silograph.app.AskQuestion;
import dev.silograph.app.OpenedGraph;
import dev.silograph.query.Assignments;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = "Run a saved query. Where it is a rule, rows are findings.",
    footer = {
      "",
      "Examples:",
      "  silograph run cross-silo-references",
      "  silograph run cascade-chains -p model=Monitor --format markdown"
    })
final class RunCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = SavedQueryNames.class,
      description = "The query's name; 'silograph queries' lists them.")
  private String name;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A value for one of the query's parameters. May be repeated.")
  private List<String> parameters = new ArrayList<>();

  @Mixin private LimitOptions limits;

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    QueryCatalogue catalogue = invocation.catalogue();
    invocation.hasFaults(catalogue);
    SavedQuery query = catalogue.find(name);
    Map<String, String> given = Assignments.split(parameters);
    try (OpenedGraph graph = invocation.graph()) {
      ResultTable table = new AskQuestion(graph).saved(query, given, limits.limits());
      invocation.print(table);
      boolean findings = query.isRule() && table.findings() > 0;
      return (findings ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
  }
}
