package dev.silograph.graph;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** A Neo4j server in the test JVM, started by the first test that wants it. */
public final class TestServer {

  private static final Neo4j SERVER =
      Neo4jBuilders.newInProcessBuilder()
          .withDisabledServer()
          .withConfig(GraphDatabaseSettings.auth_enabled, true)
          .build();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
  }

  private TestServer() {}

  /** Where it is, and who may ask it. */
  public static Server login() {
    return Login.SERVER;
  }

  /** A password has to be changed before it is of any use. */
  private static final class Login {
    static final Server SERVER = change();

    private static Server change() {
      Server initial = new Server(TestServer.SERVER.boltURI(), "neo4j", "neo4j");
      String password = "known to tests";
      try (org.neo4j.driver.Driver driver =
              org.neo4j.driver.GraphDatabase.driver(
                  initial.uri(), org.neo4j.driver.AuthTokens.basic("neo4j", "neo4j"));
          org.neo4j.driver.Session system =
              driver.session(org.neo4j.driver.SessionConfig.forDatabase("system"))) {
        system
            .run(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new",
                java.util.Map.of("new", password))
            .consume();
      }
      return new Server(initial.uri(), "neo4j", password);
    }
  }
}
