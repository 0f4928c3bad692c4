package dev.silograph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text that somebody asked for into a file of theirs. */
public final class SaveText {

  private SaveText() {}

  /**
   * Writes it, in place of what is there.
   *
   * @throws OutputRefusedException where it cannot be written
   */
  public static void to(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      String reason = Files.isDirectory(file) ? "it is a directory" : e.toString();
      throw new OutputRefusedException(file + " cannot be written: " + reason, e);
    }
  }
}
