package dev.silograph.cli;

import picocli.CommandLine.Command;

@Command(
    name = "silograph",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Asks questions of the schema of a Sentry or Django checkout.")
final class SilographCommand {}
