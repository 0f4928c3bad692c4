package dev.silograph.shell;

import java.nio.file.Path;
import java.util.List;

/** How an editor is told which line to open a file at. */
final class EditorPlace {

  private EditorPlace() {}

  /** What to put after the editor's own command; the file alone where its way is not known. */
  static List<String> arguments(String editor, Path file, long line) {
    String name = Path.of(editor.split("\\s+")[0]).getFileName().toString();
    String at = file + ":" + line;
    return switch (name) {
      case "vi",
          "vim",
          "nvim",
          "view",
          "nano",
          "emacs",
          "emacsclient",
          "kak",
          "micro",
          "joe",
          "mg" ->
          List.of("+" + line, file.toString());
      case "code", "codium", "cursor", "code-insiders" -> List.of("--goto", at);
      case "hx", "helix", "subl", "zed" -> List.of(at);
      case "idea", "pycharm", "charm" -> List.of("--line", Long.toString(line), file.toString());
      default -> List.of(file.toString());
    };
  }
}
