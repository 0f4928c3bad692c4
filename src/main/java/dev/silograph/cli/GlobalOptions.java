package dev.silograph.cli;

import dev.silograph.render.OutputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any command's name. */
final class GlobalOptions {

  /** When to use colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "Root of a checkout; several make one graph.",
        "Default: the git checkout that you stand in."
      })
  private List<Path> repos = new ArrayList<>();

  @Option(
      names = "--queries",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "A directory of saved queries of your own; may be repeated.")
  private List<Path> queries = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description = "How results are written: ${COMPLETION-CANDIDATES}. Default: table.")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = {
        "${COMPLETION-CANDIDATES}. Default: auto, which is on a terminal where NO_COLOR is not set."
      })
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = {
        "List all warnings; say how long it took to compare the files; print where in the program"
            + " an error arose."
      })
  private boolean verbose;

  @Mixin private ServerOptions server = new ServerOptions();

  ServerOptions server() {
    return server;
  }

  List<Path> repos() {
    return List.copyOf(repos);
  }

  List<Path> queries() {
    return List.copyOf(queries);
  }

  OutputFormat format() {
    return format;
  }

  Colour colour() {
    return colour;
  }

  boolean verbose() {
    return verbose;
  }
}
