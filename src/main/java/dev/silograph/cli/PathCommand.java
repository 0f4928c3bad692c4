package dev.silograph.cli;

import dev.silograph.app.FindPath;
import dev.silograph.app.OpenedGraph;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "path",
    description = "Tell how two models are connected: the shortest way along references.",
    footer = {"", "Examples:", "  silograph path MonitorCheckIn User"})
final class PathCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FROM", description = "The model where it begins.")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "The model where it ends.")
  private String to;

  PathCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.requireReports(spec, "A path");
    try (OpenedGraph graph = invocation.graph()) {
      invocation.print(new FindPath(graph).run(from, to));
    }
    return ExitCode.CLEAN.code();
  }
}
