package dev.silograph.cli;

import dev.silograph.app.DescribeModel;
import dev.silograph.app.OpenedGraph;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "describe",
    description = {
      "Tell what is known of a model.",
      "Its silo, table, fields, references in and out, indexes,",
      "replication, deletion tasks and migrations."
    },
    footer = {
      "",
      "Examples:",
      "  silograph describe Monitor",
      "  silograph describe sentry_monitor"
    })
final class DescribeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  @Mixin private ModelParameter model;

  DescribeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.requireReports(spec, "A card");
    try (OpenedGraph graph = invocation.graph()) {
      invocation.print(new DescribeModel(graph).run(model.name()));
    }
    return ExitCode.CLEAN.code();
  }
}
