package dev.silograph.shell;

import dev.silograph.query.Assignments;
import dev.silograph.query.SavedQuery;
import dev.silograph.shell.complete.Argument;
import java.util.List;

/** Runs a saved query. */
final class RunCommand implements ShellCommand {

  @Override
  public String name() {
    return "run";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.of("NAME", Argument.Kind.QUERY),
        Argument.of("k=v", Argument.Kind.ASSIGNMENT).optional().many());
  }

  @Override
  public String summary() {
    return "runs a saved query; :queries lists them";
  }

  @Override
  public void run(Session session, CommandText given) {
    List<String> words = given.words();
    if (words.isEmpty()) {
      throw new CommandFaultException("Which query? :queries lists them.");
    }
    SavedQuery query = session.catalogue().find(words.get(0));
    session.run(query, Assignments.split(words.subList(1, words.size())));
  }
}
