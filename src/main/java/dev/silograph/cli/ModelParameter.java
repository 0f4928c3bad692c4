package dev.silograph.cli;

import picocli.CommandLine.Parameters;

/** The one model that a command is about. */
final class ModelParameter {

  @Parameters(
      paramLabel = "MODEL",
      description = "A model by its name, app and name, table or dotted path.")
  private String name;

  String name() {
    return name;
  }
}
