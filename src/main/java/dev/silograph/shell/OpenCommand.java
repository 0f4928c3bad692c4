package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the place that a row of the last result tells of. */
final class OpenCommand implements ShellCommand {

  @Override
  public String name() {
    return "open";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("ROW", Argument.Kind.TEXT).optional());
  }

  @Override
  public String summary() {
    return "opens file and line of a row of the last result in $EDITOR";
  }

  @Override
  public String details() {
    return "Rows are counted from 1, which is the default. A row needs a column file, or a node that has one.";
  }

  @Override
  public void run(Session session, CommandText given) {
    int row = row(given.rest());
    List<RowPlace> places = session.standing().places();
    if (row > places.size()) {
      throw new CommandFaultException(
          places.isEmpty()
              ? "There is no result with rows to open one of."
              : "The last result has " + places.size() + " rows that can be opened.");
    }
    RowPlace place = places.get(row - 1);
    if (place == null) {
      throw new CommandFaultException("The row does not say in which file it is.");
    }
    session.desk().edit(file(session, place), place.line());
  }

  private static int row(String typed) {
    try {
      int row = typed.isEmpty() ? 1 : Integer.parseInt(typed);
      if (row > 0) {
        return row;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new CommandFaultException("Rows are counted from 1: '" + typed + "' is none.");
  }

  /** In the checkout of that name, or else in the first that has such a file. */
  private static Path file(Session session, RowPlace place) {
    List<Path> found =
        session.workspace().roots().stream()
            .filter(root -> Files.isRegularFile(root.resolve(place.file())))
            .toList();
    return found.stream()
        .filter(root -> root.getFileName().toString().equals(place.repo()))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(root -> root.resolve(place.file()))
        .orElseThrow(
            () -> new CommandFaultException("There is no file " + place.file() + " any more."));
  }
}
