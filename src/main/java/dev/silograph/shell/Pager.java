package dev.silograph.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/**
 * Shows a file page by page: by the pager that the user has set, by less where there is one, else
 * by JLine's, which reads all of the file for its end.
 */
final class Pager {

  private final Terminal terminal;
  private final Programs programs;
  private final String command;

  Pager(Terminal terminal, Programs programs, Map<String, String> environment) {
    this.terminal = terminal;
    this.programs = programs;
    this.command =
        environment.getOrDefault(
            "SILOGRAPH_PAGER",
            environment.getOrDefault("PAGER", programs.has("less") ? "less" : ""));
  }

  /** Shows a file until the user has seen enough. */
  void show(Path file) throws IOException {
    if (!command.isBlank()) {
      programs.page(command, file);
      return;
    }
    Less less = new Less(terminal, file.getParent());
    less.quitAtFirstEof = false;
    try {
      less.run(new Source.PathSource(file, "result"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
