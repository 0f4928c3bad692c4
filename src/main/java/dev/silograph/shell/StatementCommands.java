package dev.silograph.shell;

import dev.silograph.app.Converse;
import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that ask the graph in another way than a statement does. */
final class StatementCommands {

  private static final Argument STATEMENT = Argument.of("STATEMENT", Argument.Kind.CYPHER);

  private StatementCommands() {}

  static List<ShellCommand> all() {
    return List.of(
        new SimpleCommand(
            "explain",
            List.of(STATEMENT.optional()),
            "shows how Neo4j would run a statement, or the last one",
            "A row for each step; what feeds a step stands below it.",
            (session, given) -> plan(session, given, false)),
        new SimpleCommand(
            "profile",
            List.of(STATEMENT.optional()),
            "runs a statement, or the last one, and shows what each step did",
            "dbHits are accesses to the store: the step with the most is where the time goes.",
            (session, given) -> plan(session, given, true)),
        new SimpleCommand(
            "impact",
            List.of(Argument.of("MODEL", Argument.Kind.MODEL)),
            "lists what goes when a row of the model goes",
            "",
            (session, given) ->
                session.run(session.catalogue().find("impact"), Map.of("model", model(given)))));
  }

  /** The one model that was typed. */
  static String model(CommandText given) {
    List<String> words = given.words();
    if (words.size() != 1) {
      throw new CommandFaultException("Which model? :" + given.name() + " takes one.");
    }
    return words.get(0);
  }

  private static void plan(Session session, CommandText given, boolean run) {
    String typed = given.rest().replaceFirst(";\\s*$", "");
    if (!typed.isEmpty()) {
      // So that :profile can follow :explain, and :edit can follow both.
      session.standing().ran(new Standing.Question(typed, Optional.empty(), Map.of()));
    }
    Standing.Question last = session.standing().last();
    Converse converse = new Converse(session.graph());
    session.show(
        last.query().isPresent()
            ? converse.plan(
                last.query().get(),
                last.given(),
                session.settings().limits(),
                session.running(),
                run)
            : converse.plan(session.statement(last.cypher()), session.running(), run));
  }
}
