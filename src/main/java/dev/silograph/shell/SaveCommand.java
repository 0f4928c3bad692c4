package dev.silograph.shell;

import dev.silograph.query.SavedQuery;
import dev.silograph.shell.complete.Argument;
import dev.silograph.shell.cypher.CypherLexer;
import dev.silograph.shell.cypher.Token;
import dev.silograph.source.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the last statement a saved query. */
final class SaveCommand implements ShellCommand {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Override
  public String name() {
    return "save";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.of("NAME", Argument.Kind.TEXT),
        Argument.of("TITLE", Argument.Kind.TEXT).optional());
  }

  @Override
  public String summary() {
    return "makes the last statement a saved query of your own";
  }

  @Override
  public String details() {
    return """
        It goes to the first directory of --queries, or else to silograph/queries in your configuration,
        with a header that declares its parameters. Edit the header to make it a rule.
        """;
  }

  @Override
  public void run(Session session, CommandText given) {
    List<String> words = given.words();
    if (words.isEmpty() || !NAME.matcher(words.get(0)).matches()) {
      throw new CommandFaultException(
          "A saved query is given a name of lower-case words joined by '-'.");
    }
    String name = words.get(0);
    if (session.catalogue().queries().stream().map(SavedQuery::name).anyMatch(name::equals)) {
      throw new CommandFaultException("There is a saved query " + name + " already.");
    }
    String title = words.size() > 1 ? String.join(" ", words.subList(1, words.size())) : name;
    String cypher = session.standing().lastAnswered().cypher();
    Path file = session.setup().ownQueries().resolve(name + ".cypher");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, header(name, title, cypher) + body(cypher), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new CommandFaultException(file + " cannot be written: " + IoReason.of(e) + ".");
    }
    session.reloadCatalogue();
    session.note("saved as " + file + "; :run " + name + " runs it");
  }

  private static String header(String name, String title, String cypher) {
    StringBuilder header = new StringBuilder();
    header.append("// name: ").append(name).append("\n// title: ").append(title).append('\n');
    for (String parameter : parameters(cypher)) {
      header.append("// param: ").append(parameter).append(" (string, required)\n");
    }
    return header.append("// severity: info\n// expect: rows\n").toString();
  }

  private static Set<String> parameters(String cypher) {
    Set<String> names = new LinkedHashSet<>();
    for (Token token : CypherLexer.tokens(cypher)) {
      if (token.kind() == Token.Kind.PARAMETER && token.end() - token.start() > 1) {
        names.add(token.of(cypher).substring(1));
      }
    }
    return names;
  }

  /** Without the header of the saved query that it may have been. */
  private static String body(String cypher) {
    return cypher
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("//"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
