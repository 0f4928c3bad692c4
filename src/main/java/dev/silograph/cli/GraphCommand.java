package dev.silograph.cli;

import dev.silograph.app.DrawGraph;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.SaveText;
import dev.silograph.render.Picture;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Direction;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "graph",
    description = "Draw the models around a model: as a tree here, or as a picture in a file.",
    footer = {
      "",
      "Examples:",
      "  silograph graph Monitor",
      "  silograph graph Monitor --depth 2 --direction in --svg monitor.svg"
    })
final class GraphCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private CommandSpec spec;

  @Mixin private ModelParameter model;

  @Option(
      names = "--depth",
      paramLabel = "HOPS",
      description = "How many references away others may be. Default: 1.")
  private int depth = 1;

  @Option(
      names = "--direction",
      paramLabel = "WHICH",
      description = "Which references to follow: ${COMPLETION-CANDIDATES}. Default: both.")
  private Direction direction = Direction.BOTH;

  @Option(names = "--svg", paramLabel = "FILE", description = "Write a picture instead.")
  private Path svg;

  @Option(names = "--dot", paramLabel = "FILE", description = "Write it for Graphviz instead.")
  private Path dot;

  @Option(names = "--mermaid", paramLabel = "FILE", description = "Write it for Mermaid instead.")
  private Path mermaid;

  GraphCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.requireReports(spec, "A graph");
    try (OpenedGraph graph = invocation.graph()) {
      Neighbourhood around = new DrawGraph(graph).run(model.name(), depth, direction);
      Map<Picture, Path> pictures = pictures();
      pictures.forEach((picture, file) -> save(picture, around, file));
      if (pictures.isEmpty()) {
        invocation.print(around);
      }
    }
    return ExitCode.CLEAN.code();
  }

  private Map<Picture, Path> pictures() {
    Map<Picture, Path> pictures = new EnumMap<>(Picture.class);
    pictures.put(Picture.SVG, svg);
    pictures.put(Picture.DOT, dot);
    pictures.put(Picture.MERMAID, mermaid);
    pictures.values().removeIf(file -> file == null);
    return pictures;
  }

  private void save(Picture picture, Neighbourhood around, Path given) {
    Path file = invocation.surroundings().directory().resolve(given);
    SaveText.to(file, picture.of(around));
    invocation.complain("wrote " + file);
  }
}
