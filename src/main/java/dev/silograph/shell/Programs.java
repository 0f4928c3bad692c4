package dev.silograph.shell;

import dev.silograph.source.IoReason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Other programs that have the terminal for a while. */
final class Programs {

  private final Terminal terminal;
  private final Attributes usual;
  private final Path directory;
  private final Map<String, String> environment;

  Programs(Terminal terminal, Path directory, Map<String, String> environment) {
    this.terminal = terminal;
    this.usual = terminal.getAttributes();
    this.directory = directory;
    this.environment = environment;
  }

  /** Whether the user can run a program of that name. */
  boolean has(String name) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }

  /** Runs a pager, a command with its options, on a file. */
  void page(String command, Path file) throws IOException {
    ProcessBuilder builder = builder(List.of("sh", "-c", command + " <\"$0\"", file.toString()));
    // Colours as they are, and the screen as it was.
    builder.environment().putIfAbsent("LESS", "RX");
    run(builder);
  }

  /**
   * Opens a file in the user's editor.
   *
   * @param line 1-based
   * @throws CommandFaultException where it does not run
   */
  void edit(Path file, long line) {
    String editor =
        environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "")).strip();
    if (editor.isEmpty()) {
      throw new CommandFaultException("No editor is known: set EDITOR to one.");
    }
    List<String> command = new ArrayList<>(List.of("sh", "-c", editor + " \"$@\"", "editor"));
    command.addAll(EditorPlace.arguments(editor, file, line));
    int code;
    try {
      code = run(builder(command));
    } catch (IOException e) {
      throw new CommandFaultException(editor + " cannot be run: " + e.getMessage());
    }
    if (code != 0) {
      throw new CommandFaultException(editor + " ended with " + code + ".");
    }
  }

  /**
   * Opens a text in the user's editor.
   *
   * @return as it was saved there
   * @throws CommandFaultException where the editor does not run
   */
  String edited(String text) {
    try {
      Path file = Files.createTempFile("silograph", ".cypher");
      try {
        Files.writeString(file, text + "\n");
        edit(file, 1);
        return Files.readString(file).strip();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new CommandFaultException("The statement cannot be edited: " + IoReason.of(e) + ".");
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private int run(ProcessBuilder builder) throws IOException {
    terminal.flush();
    Attributes now = terminal.getAttributes();
    terminal.setAttributes(usual);
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      terminal.setAttributes(now);
    }
  }
}
