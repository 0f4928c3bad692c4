package dev.silograph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "silograph",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    parameterListHeading = "%nParameters:%n",
    usageHelpAutoWidth = true,
    subcommands = HelpCommand.class,
    descriptionHeading = "%n",
    description = {
      "Turns a Sentry checkout, or any Django codebase, into a graph of its schema, and answers"
          + " questions about it."
    },
    footer = {
      "",
      "Examples:",
      "  silograph --repo sample-repo report",
      "  silograph query 'MATCH (m:Model) RETURN m.key, m.silos ORDER BY m.key'"
    })
final class SilographCommand implements Runnable {

  @Mixin private final GlobalOptions options;

  @Spec private CommandSpec spec;

  SilographCommand(GlobalOptions options) {
    this.options = options;
  }

  GlobalOptions options() {
    return options;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
