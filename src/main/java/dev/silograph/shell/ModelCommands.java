package dev.silograph.shell;

import dev.silograph.app.DescribeModel;
import dev.silograph.app.DescribeSchema;
import dev.silograph.app.FindPath;
import dev.silograph.result.Card;
import dev.silograph.result.ModelPath;
import dev.silograph.shell.complete.Argument;
import dev.silograph.shell.complete.Argument.Kind;
import java.util.List;

/** Commands that tell what the graph knows. */
final class ModelCommands {

  private static final Argument MODEL = Argument.of("MODEL", Kind.MODEL);

  private ModelCommands() {}

  static List<ShellCommand> all() {
    return List.of(
        new SimpleCommand(
            "schema",
            List.of(),
            "lists labels, relationship types and properties, with counts",
            "",
            ModelCommands::schema),
        new SimpleCommand(
            "describe",
            List.of(MODEL),
            "tells what is known of a model",
            "Silo, table, fields, references in and out, indexes, deletion tasks, migrations.",
            ModelCommands::describe),
        new SimpleCommand(
            "path",
            List.of(MODEL, MODEL),
            "tells how two models are connected",
            "The shortest way along references, in either direction; hops across silos are marked.",
            ModelCommands::path),
        new GraphCommand());
  }

  private static void schema(Session session, CommandText given) {
    words(given, 0, ":schema takes no arguments.");
    Card card = new DescribeSchema(session.graph()).card();
    session.draw((format, drawing, out) -> format.write(card, drawing, out));
  }

  private static void describe(Session session, CommandText given) {
    String model = words(given, 1, "Which model? As in :describe Monitor").get(0);
    Card card = new DescribeModel(session.graph()).run(model);
    session.draw((format, drawing, out) -> format.write(card, drawing, out));
  }

  private static void path(Session session, CommandText given) {
    List<String> models = words(given, 2, "Which two models? As in :path Monitor User");
    ModelPath path = new FindPath(session.graph()).run(models.get(0), models.get(1));
    session.draw((format, drawing, out) -> format.write(path, drawing, out));
  }

  private static List<String> words(CommandText given, int count, String otherwise) {
    List<String> words = given.words();
    if (words.size() != count) {
      throw new CommandFaultException(otherwise);
    }
    return words;
  }
}
