package dev.silograph.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The names of a graph's models in a file beside it, one on a line: a command line that is being
 * typed is completed from it, and cannot wait for a graph to be opened.
 */
public final class ModelList {

  /** Known to the script that {@code silograph completion} prints. */
  private static final String FILE = "models";

  private ModelList() {}

  /**
   * Puts a list in place of the one that is there, in one step.
   *
   * @param names in any order
   */
  public static void write(Path store, Collection<String> names) throws IOException {
    Path unfinished = store.resolve(FILE + ".new");
    Files.write(unfinished, new TreeSet<>(names));
    Files.move(unfinished, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }
}
