package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Suggestion.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Suggests names of files. */
final class FileNames {

  private FileNames() {}

  /**
   * What may be meant in the directory that is typed so far.
   *
   * @param directory where relative names begin
   */
  static List<Suggestion> suggest(String typed, Path directory, int start) {
    int slash = typed.lastIndexOf('/') + 1;
    String folder = typed.substring(0, slash);
    String name = typed.substring(slash);
    Ranking ranking = new Ranking(name).add(in(folder, directory, name.startsWith(".")));
    return ranking.best().stream()
        .map(
            file ->
                new Suggestion(quoted(folder + file.word()), start, file.word(), "", Group.FILE))
        .toList();
  }

  private static List<Candidate> in(String folder, Path directory, boolean hidden) {
    List<Candidate> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(resolve(folder, directory))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = file.getFileName().toString();
        if (hidden || !name.startsWith(".")) {
          boolean isFolder = Files.isDirectory(file);
          found.add(new Candidate(isFolder ? name + "/" : name, "", Group.FILE, isFolder ? 1 : 0));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // There is nothing to suggest in what is no directory.
      return List.of();
    }
    return found;
  }

  private static Path resolve(String folder, Path directory) {
    return folder.startsWith("~/")
        ? Path.of(System.getProperty("user.home")).resolve(folder.substring(2))
        : directory.resolve(folder);
  }

  private static String quoted(String name) {
    return name.chars().anyMatch(Character::isWhitespace) ? "'" + name + "'" : name;
  }
}
