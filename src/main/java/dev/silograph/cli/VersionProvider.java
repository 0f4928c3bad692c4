package dev.silograph.cli;

import dev.silograph.app.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"silograph " + ToolVersion.current()};
  }
}
