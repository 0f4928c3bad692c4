package dev.silograph.cli;

import dev.silograph.app.OpenedGraph;
import dev.silograph.app.WriteReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Does once what commands do, for the launcher to record which classes that takes: indexes, asks
 * the graph that this process holds, and asks it again as a process that has attached to it; and
 * draws its help.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Do once what commands do, on a checkout that is not indexed yet.",
    footer = {"", "Examples:", "  silograph --repo sample-repo rehearse"})
final class RehearseCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  RehearseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    spec.root().commandLine().usage(invocation.err());
    try (OpenedGraph held = invocation.graph();
        OpenedGraph attached = invocation.graph()) {
      for (OpenedGraph graph : new OpenedGraph[] {held, attached}) {
        invocation.print(new WriteReport(graph, fault -> {}).run(invocation.catalogue().queries()));
      }
    }
    return ExitCode.CLEAN.code();
  }
}
