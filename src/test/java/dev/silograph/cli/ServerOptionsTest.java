package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.Server;
import dev.silograph.graph.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command on a server, as on a store of one's own. */
class ServerOptionsTest {

  private static final String MODELS = "MATCH (m:Model) RETURN m.key AS model ORDER BY model";

  private final Server server = TestServer.login();
  @TempDir Path temporary;
  private Path tree;

  @BeforeEach
  void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
  }

  @Test
  void checkoutsAndRevisionsAreSideBySide() throws IOException {
    assertThat(on("--graph", "v1", "index")).exits(ExitCode.CLEAN).out().contains(": 2 models,");
    Files.writeString(
        tree.resolve("shop/models.py"),
        "from django.db import models\n\n\nclass Author(models.Model):\n    pass\n");
    assertThat(on("--graph", "v2", "index")).exits(ExitCode.CLEAN).out().contains(": 1 model,");
    assertThat(on("--graph", "v1", "query", "--format", "jsonl", MODELS))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo("{\"model\":\"shop.author\"}\n{\"model\":\"shop.book\"}\n");
    assertThat(on("--graph", "v2", "query", "--format", "jsonl", MODELS))
        .out()
        .isEqualTo("{\"model\":\"shop.author\"}\n");
    assertThat(on("--graph", "v2", "run", "impact", "-p", "model=Book"))
        .failsWith(ExitCode.USAGE, "There is no model 'Book'.");
    assertThat(on("--graph", "v1", "report", "--format", "jsonl"))
        .err()
        .doesNotContain("silograph:");
    assertThat(tree.resolve(".silograph")).doesNotExist();

    assertThat(on("--graph", "v1", "index")).exits(ExitCode.CLEAN);
    assertThat(on("--graph", "v1", "query", "--format", "jsonl", MODELS))
        .out()
        .isEqualTo("{\"model\":\"shop.author\"}\n");
  }

  @Test
  void whatIsNotThereYetIsIndexedAndLaterLeftAlone() throws IOException {
    Silograph.Run first = on("--graph", "once", "query", "--format", "csv", MODELS);
    assertThat(first).exits(ExitCode.CLEAN).err().contains("indexed 2 files");
    Files.delete(tree.resolve("shop/models.py"));
    Silograph.Run second = on("--graph", "once", "query", "--format", "csv", MODELS);
    assertThat(second).out().isEqualTo(first.out());
    assertThat(second).err().isEmpty();
  }

  @Test
  void passwordComesFromAFileTheEnvironmentOrATerminal() throws IOException {
    Path file = Files.writeString(temporary.resolve("secret"), server.password() + "\n");
    String uri = server.uri().toString();
    String[] asking = {"--uri", uri, "--graph", "p", "query", "--format", "jsonl", "RETURN 1 AS x"};
    Silograph typing = Silograph.in(tree).typing(server.password());
    assertThat(typing.run(asking)).exits(ExitCode.CLEAN);
    String[] withFile = {
      "--uri", uri, "--graph", "p", "query", "RETURN 1 AS x", "--password-file", file.toString()
    };
    assertThat(Silograph.in(tree).run(withFile)).exits(ExitCode.CLEAN);
    assertThat(Silograph.in(tree).run(asking))
        .failsWith(ExitCode.USAGE, "--uri needs a password: set SILOGRAPH_PASSWORD");
  }

  @Test
  void theDatabaseIsTheOneThatIsNamed() {
    assertThat(on("--database", "neo4j", "--graph", "d", "query", "--format", "jsonl", MODELS))
        .exits(ExitCode.CLEAN);
    assertThat(on("--database", "elsewhere", "--graph", "d", "query", MODELS))
        .failsWith(ExitCode.UNREADABLE, "'elsewhere'");
    assertThat(on("--database", "", "--graph", "d", "query", MODELS))
        .failsWith(ExitCode.USAGE, "--database needs a name");
    assertThat(Silograph.in(tree).run("query", "RETURN 1", "--database", "neo4j"))
        .failsWith(ExitCode.USAGE, "go with --uri");
  }

  @Test
  void wrongPasswordIsSaid() {
    String uri = server.uri().toString();
    assertThat(
            Silograph.in(tree).with("SILOGRAPH_PASSWORD", "wrong").run("--uri", uri, "query", "x"))
        .failsWith(
            ExitCode.UNREADABLE,
            "silograph: The graph on " + uri + " does not let neo4j in: wrong user or password.\n");
  }

  @Test
  void serverThatIsNotThereIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String uri = "bolt://127.0.0.1:" + free;
    assertThat(Silograph.in(tree).with("SILOGRAPH_PASSWORD", "x").run("--uri", uri, "report"))
        .failsWith(ExitCode.UNREADABLE, "silograph: The graph on " + uri + " cannot be reached: ");
  }

  @Test
  void serverWithoutTlsIsSaid() {
    String uri = server.uri().toString().replace("bolt://", "bolt+s://");
    assertThat(Silograph.in(tree).with("SILOGRAPH_PASSWORD", "x").run("--uri", uri, "report"))
        .failsWith(
            ExitCode.UNREADABLE,
            "silograph: The graph on "
                + uri
                + " does not speak TLS, which the +s of its address asks for.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://localhost:7474       | --uri is neo4j://HOST, neo4j+s://HOST, bolt://HOST or bolt+s://HOST
          localhost:7687              | --uri is neo4j://HOST
          bolt://neo4j:secret@x       | --uri takes no user and no password
          bolt://a b                  | --uri is no address
          """)
  void addressesThatAreNoneAreRefused(String uri, String message) {
    assertThat(Silograph.in(tree).with("SILOGRAPH_PASSWORD", "x").run("query", "x", "--uri", uri))
        .failsWith(ExitCode.USAGE, message);
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertThat(Silograph.in(tree).run("query", "RETURN 1", "--user", "me"))
        .failsWith(ExitCode.USAGE, "--user, --password-file, --database and --graph go with --uri");
    assertThat(on("serve")).failsWith(ExitCode.USAGE, "--uri does not go with serve");
  }

  private Silograph.Run on(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "--uri";
    // As a client of a cluster: the server says where to go.
    all[1] = server.uri().toString().replace("bolt://", "neo4j://");
    all[2] = "--user";
    all[3] = server.user();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return Silograph.in(tree).with("SILOGRAPH_PASSWORD", server.password()).run(all);
  }
}
