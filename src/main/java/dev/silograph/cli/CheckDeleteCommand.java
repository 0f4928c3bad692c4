package dev.silograph.cli;

import dev.silograph.app.CheckDeletion;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.WriteMigrations;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "delete",
    description = {
      "Tell what it takes to delete models or columns, what it breaks and what would be lost.",
      "Several are checked as one removal. Exits with 1 where something is left to do first."
    },
    footer = {
      "",
      "Examples:",
      "  silograph check delete Monitor",
      "  silograph check delete sentry.Dashboard sentry.DashboardRevision --format markdown",
      "  silograph check delete Monitor.slug"
    })
final class CheckDeleteCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODEL",
      arity = "1..*",
      description = {
        "A model by its name, app and name, table or dotted path, also one that only migrations",
        "know; or MODEL.FIELD for a column."
      })
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--max-depth",
      paramLabel = "HOPS",
      description = "How many hops from a row that goes are shown. Default: all.")
  private int maxDepth = Integer.MAX_VALUE;

  @Option(names = "--only-blockers", description = "Only the verdict and what is in the way.")
  private boolean onlyBlockers;

  @Option(
      names = "--write-migrations",
      paramLabel = "DIR",
      description = {
        "Write the migrations that are left into this directory. Never overwrites, and changes",
        "nothing else."
      })
  private Path migrations;

  CheckDeleteCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.requireReports(spec, "A plan");
    if (maxDepth < 1) {
      throw new ParameterException(spec.commandLine(), "--max-depth is at least 1");
    }
    try (OpenedGraph graph = invocation.graph()) {
      DeletionPlan plan = new CheckDeletion(graph).run(models);
      DeletionPlan shown = onlyBlockers ? plan.blockersAlone() : plan.upTo(maxDepth);
      invocation.print(shown);
      writeMigrations(plan);
      return (plan.verdict() == Verdict.SAFE ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
    }
  }

  private void writeMigrations(DeletionPlan plan) {
    if (migrations == null) {
      return;
    }
    Path directory = invocation.surroundings().directory().resolve(migrations);
    for (Path file : new WriteMigrations(directory).write(plan.migrations())) {
      invocation.complain("wrote " + file);
    }
    if (plan.migrations().isEmpty()) {
      invocation.complain("there is no migration left to write");
    } else if (plan.verdict() == Verdict.BLOCKED) {
      invocation.complain("do not run them before what blocks the removal is gone");
    }
  }
}
