package dev.silograph.shell.complete;

import dev.silograph.query.SavedQuery;
import dev.silograph.result.GraphShape;
import dev.silograph.result.KnownNames;
import java.nio.file.Path;
import java.util.List;

/**
 * What suggestions are made of, as it was at some moment.
 *
 * @param shape labels, relationship types and properties of the graph
 * @param names models, values of properties and functions
 * @param queries saved ones
 * @param commands of the shell
 * @param directory where relative file names begin
 */
public record Known(
    GraphShape shape,
    KnownNames names,
    List<SavedQuery> queries,
    List<CommandForm> commands,
    Path directory) {

  public Known {
    queries = List.copyOf(queries);
    commands = List.copyOf(commands);
  }

  /** Before the graph has been asked. */
  public static Known ofCommands(
      List<SavedQuery> queries, List<CommandForm> commands, Path directory) {
    return new Known(GraphShape.EMPTY, KnownNames.EMPTY, queries, commands, directory);
  }

  /** The same with what the graph has. */
  public Known with(GraphShape newShape, KnownNames newNames) {
    return new Known(newShape, newNames, queries, commands, directory);
  }
}
