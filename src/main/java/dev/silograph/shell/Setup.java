package dev.silograph.shell;

import dev.silograph.app.Workspace;
import dev.silograph.render.Drawing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a shell is started with.
 *
 * @param workspace whose graph is asked
 * @param directory where relative file names begin
 * @param environment variables of the process
 * @param drawing how results are drawn where they do not go to the shell's own terminal
 * @param options settings by name that go before those of the user's files
 * @param queryDirectories of the user's own saved queries
 * @param failFast whether what is not typed by hand ends at the first fault
 */
public record Setup(
    Workspace workspace,
    Path directory,
    Map<String, String> environment,
    Drawing drawing,
    Map<String, String> options,
    List<Path> queryDirectories,
    boolean failFast) {

  public Setup {
    environment = Map.copyOf(environment);
    options = Map.copyOf(options);
    queryDirectories = List.copyOf(queryDirectories);
  }

  /** Where a query goes that is saved in the shell; need not be there. */
  Path ownQueries() {
    return queryDirectories.isEmpty()
        ? configuration().resolve("queries")
        : queryDirectories.get(0);
  }

  /** All directories of the user's own queries that are there. */
  List<Path> allQueryDirectories() {
    Path own = configuration().resolve("queries");
    List<Path> all = new ArrayList<>(queryDirectories);
    if (Files.isDirectory(own) && !all.contains(own)) {
      all.add(own);
    }
    return all;
  }

  /** Where the user's settings and queries for Silograph are; need not be there. */
  Path configuration() {
    return directory("XDG_CONFIG_HOME", ".config").resolve("silograph");
  }

  /** The file of what was typed in former sessions; need not be there. */
  Path historyFile() {
    return directory("XDG_STATE_HOME", ".local/state").resolve("silograph").resolve("history");
  }

  Path home() {
    return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
  }

  /** A directory that a variable names, or else the usual one. */
  private Path directory(String variable, String usual) {
    String named = environment.getOrDefault(variable, "");
    return named.isEmpty() ? home().resolve(usual) : Path.of(named);
  }
}
