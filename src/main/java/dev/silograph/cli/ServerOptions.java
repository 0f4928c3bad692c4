package dev.silograph.cli;

import dev.silograph.app.ServerGraph;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Options that put the graph on a server, before or after any command's name. */
final class ServerOptions {

  private static final String PASSWORD = "SILOGRAPH_PASSWORD";

  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--uri",
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      description = {
        "A Neo4j server or cluster that the graph is on (neo4j://, bolt://; with +s, TLS).",
        "The password comes from SILOGRAPH_PASSWORD, --password-file, or a prompt."
      })
  private String uri;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Who asks the server. Default: neo4j.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A file that holds the password alone.")
  private Path passwordFile;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Which of the server's databases. Default: the user's home database.")
  private String database;

  @Option(
      names = "--graph",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = {
        "Which of the database's graphs: one for each checkout or revision.",
        "Default: the checkout's base name."
      })
  private String graph;

  /** Whether the graph is on a server. */
  boolean isGiven() {
    return uri != null;
  }

  /**
   * The graph on the server; empty where it is not on one.
   *
   * @param defaultName of the graph
   */
  Optional<ServerGraph> server(Surroundings surroundings, String defaultName) {
    if (uri == null) {
      if (user != null || passwordFile != null || database != null || graph != null) {
        throw misuse("--user, --password-file, --database and --graph go with --uri", null);
      }
      return Optional.empty();
    }
    if (database != null && database.isBlank()) {
      throw misuse("--database needs a name", null);
    }
    URI address = address();
    String who = user == null ? "neo4j" : user;
    String name = graph == null ? defaultName : graph;
    return Optional.of(new ServerGraph(address, who, password(surroundings, who), database, name));
  }

  private URI address() {
    URI address;
    try {
      address = new URI(uri);
    } catch (URISyntaxException e) {
      throw misuse("--uri is no address: " + e.getReason(), e);
    }
    if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
      throw misuse(
          "--uri is neo4j://HOST, neo4j+s://HOST, bolt://HOST or bolt+s://HOST, with :PORT where it"
              + " is not 7687",
          null);
    }
    if (address.getUserInfo() != null) {
      throw misuse(
          "--uri takes no user and no password, which others could see; give --user and "
              + PASSWORD,
          null);
    }
    return address;
  }

  private String password(Surroundings surroundings, String who) {
    if (passwordFile != null) {
      Path file = surroundings.directory().resolve(passwordFile);
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw misuse("The password file " + passwordFile + " cannot be read", e);
      }
    }
    String given = surroundings.environment().get(PASSWORD);
    if (given != null) {
      return given;
    }
    return surroundings
        .process()
        .askPassword("Password of " + who + " on " + uri + ": ")
        .orElseThrow(
            () ->
                misuse(
                    "--uri needs a password: set "
                        + PASSWORD
                        + " or give --password-file, there is no terminal to ask on",
                    null));
  }

  private ParameterException misuse(String sentence, Exception cause) {
    return new ParameterException(command.commandLine(), sentence, cause);
  }
}
