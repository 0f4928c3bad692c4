package dev.silograph.shell;

import dev.silograph.app.Workspace;
import dev.silograph.render.Drawing;
import java.nio.file.Path;
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
}
