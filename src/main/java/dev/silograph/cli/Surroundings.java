package dev.silograph.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a run of the command line sees of the world but its arguments and the files that these
 * name.
 *
 * @param in for Cypher that is piped in
 * @param out for results
 * @param err for everything else
 * @param terminal what these are connected to
 * @param directory the working directory
 * @param environment environment variables
 * @param process what the process itself can do
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminal terminal,
    Path directory,
    Map<String, String> environment,
    HostProcess process) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Where this user's programs keep what they can make again. */
  Path cacheDirectory() {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    return xdg.isEmpty()
        ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
        : Path.of(xdg);
  }
}
