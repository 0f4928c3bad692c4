package dev.silograph.shell;

import dev.silograph.query.Assignments;
import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets a value for a parameter of statements. */
final class ParamCommand implements ShellCommand {

  /** As Neo4j's own shell has it, and as saved queries are given theirs. */
  private static final Pattern FORM =
      Pattern.compile("\\$?(\\w+)\\s*(?:=>|[:=]|\\s)\\s*(.+)", Pattern.DOTALL);

  @Override
  public String name() {
    return "param";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("NAME=VALUE", Argument.Kind.TEXT));
  }

  @Override
  public String summary() {
    return "sets $NAME for the statements that follow";
  }

  @Override
  public String details() {
    return "VALUE is a number, true, null, [a, b], {a: 1}, or else text. A name alone takes the value away.";
  }

  @Override
  public void run(Session session, CommandText given) {
    Matcher matcher = FORM.matcher(given.rest());
    if (matcher.matches()) {
      session
          .parameters()
          .putAll(Assignments.literal(Map.of(matcher.group(1), matcher.group(2).strip())));
    } else if (given.rest().isEmpty()) {
      throw new CommandFaultException("A parameter is given as name=value.");
    } else if (!session.parameters().keySet().remove(given.rest().replaceFirst("^\\$", ""))) {
      throw new CommandFaultException("There is no parameter " + given.rest() + " to take away.");
    }
  }
}
