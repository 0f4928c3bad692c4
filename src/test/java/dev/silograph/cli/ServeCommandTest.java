package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeCommandTest {

  private static final String COUNT = "MATCH (m:Model) RETURN count(m) AS models";

  @TempDir Path temporary;
  private Path tree;

  @BeforeEach
  void writeTree() throws IOException {
    tree = SmallTree.in(temporary).toRealPath();
  }

  @Test
  void programsMayReadWithThePassword() {
    assertThat(
            whileServing(
                (uri, password) -> {
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                      .isEqualTo("rw-------");
                  AuthToken right = AuthTokens.basic("neo4j", Files.readString(password).strip());
                  assertThat(ask(uri, right, COUNT)).isEqualTo(2);
                  for (String change :
                      List.of(
                          "CREATE (n) RETURN 1",
                          "MATCH (n:Model) DETACH DELETE n RETURN 1",
                          "CREATE INDEX i FOR (n:X) ON (n.y)",
                          "CALL db.createLabel('X')",
                          "CREATE USER x SET PASSWORD 'verysecret'")) {
                    assertThatThrownBy(() -> ask(uri, right, change))
                        .as(change)
                        .isInstanceOf(ClientException.class);
                  }
                  for (AuthToken wrong :
                      List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"))) {
                    assertThatThrownBy(() -> ask(uri, wrong, COUNT))
                        .isInstanceOf(AuthenticationException.class);
                  }
                }))
        .exits(ExitCode.CLEAN);
  }

  @Test
  void programsMayWriteWhereTheyAreAllowedTo() {
    whileServing(
        (uri, password) -> {
          AuthToken right = AuthTokens.basic("neo4j", Files.readString(password).strip());
          assertThat(ask(uri, right, "CREATE (:Model {key: 'x.y'}) RETURN 1")).isEqualTo(1);
          assertThat(ask(uri, right, COUNT)).isEqualTo(3);
        },
        "--writable");
  }

  @Test
  void otherCommandsGoThroughIt() {
    whileServing(
        (uri, password) -> {
          Silograph beside = Silograph.in(tree);
          assertThat(beside.run("query", "--format", "jsonl", COUNT))
              .exits(ExitCode.CLEAN)
              .out()
              .isEqualTo("{\"models\":2}\n");
          assertThat(beside.run("query", "RETRUN 1"))
              .exits(ExitCode.USAGE)
              .err()
              .endsWith("\n  RETRUN 1\n  ^\n");
          Files.writeString(
              tree.resolve("shop/models.py"),
              "from django.db import models\n\n\nclass Only(models.Model):\n    pass\n");
          assertThat(beside.run("index")).exits(ExitCode.CLEAN).out().contains(": 1 model,");
          AuthToken right = AuthTokens.basic("neo4j", Files.readString(password).strip());
          assertThat(ask(uri, right, COUNT)).isEqualTo(1);
          assertThat(beside.run("serve"))
              .failsWith(ExitCode.UNREADABLE, "Another process holds the graph already");
        });
    assertThat(tree.resolve(".silograph/holder")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":1", "localhost:x", "localhost:70000", "no such host"})
  void addressesThatAreNoneAreRefused(String address) {
    assertThat(Silograph.in(tree).run("serve", "--listen", address))
        .failsWith(ExitCode.USAGE, "--listen is HOST or HOST:PORT, which '" + address + "' is not");
  }

  @Test
  void takenPortIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      assertThat(Silograph.in(tree).run("serve", "--listen", address))
          .exits(ExitCode.UNREADABLE)
          .err()
          .contains("silograph: Nothing can listen on 127.0.0.1:" + taken.getLocalPort() + ": ");
    }
  }

  @Test
  void signalEndsItCleanly() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--format",
                "jsonl",
                "--repo",
                tree.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.inputReader().readLine())
          .matches(
              "\\{\"uri\":\"bolt://127.0.0.1:\\d+\",\"user\":\"neo4j\",\"passwordFile\":\"\\Q"
                  + tree
                  + "\\E/.silograph/password\",\"access\":\"read\"}");
      assertThat(tree.resolve(".silograph/holder")).exists();
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(tree.resolve(".silograph/holder")).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  /** What to do while a graph is served. */
  private interface Visit {
    void at(String uri, Path passwordFile) throws Exception;
  }

  private Silograph.Run whileServing(Visit visit, String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve", "--format", "csv"));
    arguments.addAll(List.of(options));
    return Silograph.in(tree)
        .visiting(
            printed -> {
              String[] row = printed.split("\r\n")[1].split(",");
              visit.at(row[0], Path.of(row[2]));
            })
        .run(arguments.toArray(String[]::new));
  }

  private static int ask(String uri, AuthToken who, String cypher) {
    try (Driver driver = GraphDatabase.driver(uri, who);
        Session session = driver.session()) {
      return session.run(cypher).single().get(0).asInt();
    }
  }
}
