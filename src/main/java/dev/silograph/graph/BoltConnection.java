package dev.silograph.graph;

import dev.silograph.result.StopSwitch;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.neo4j.bolt.transport.Netty4LoggerFactory;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.internal.InternalSession;
import org.neo4j.logging.NullLogProvider;

/**
 * A connection to one server, as one user. All that is done over it is one session, so that each
 * transaction sees what the one before it wrote, whichever member of a cluster it meets.
 */
final class BoltConnection implements AutoCloseable {

  private static final long CONNECT_SECONDS = 5;

  private static final String NO_PROCEDURE = "Neo.ClientError.Procedure.ProcedureNotFound";

  /** All that a server warns of but names that it does not know. */
  private static final Set<NotificationClassification> UNHEARD =
      EnumSet.complementOf(EnumSet.of(NotificationClassification.UNRECOGNIZED));

  private final Server server;
  private final Driver driver;
  private final Session session;

  private BoltConnection(Server server, Driver driver) {
    this.server = server;
    this.driver = driver;
    this.session = driver.session(sessionIn(server.database()));
  }

  private static SessionConfig sessionIn(String database) {
    return database == null ? SessionConfig.defaultConfig() : SessionConfig.forDatabase(database);
  }

  /**
   * Connects.
   *
   * @param patience how long the driver repeats what fails for reasons that pass
   * @throws ConnectionException when nobody answers there, or lets this user in
   */
  static BoltConnection open(Server server, Duration patience) {
    // Else Netty looks for a library to log with, and starts Log4j.
    InternalLoggerFactory.setDefaultFactory(new Netty4LoggerFactory(NullLogProvider.getInstance()));
    Config config =
        Config.builder()
            .withLogging(Logging.none())
            .withTelemetryDisabled(true)
            .withMinimumNotificationSeverity(NotificationSeverity.WARNING)
            .withDisabledNotificationClassifications(UNHEARD)
            .withEventLoopThreads(1)
            .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(2 * CONNECT_SECONDS, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(patience.toMillis(), TimeUnit.MILLISECONDS)
            .build();
    Driver driver;
    try {
      driver =
          GraphDatabase.driver(
              server.uri(), AuthTokens.basic(server.user(), server.password()), config);
    } catch (RuntimeException e) {
      throw ConnectionException.refused(
          server.uri() + " is no address of a Neo4j server: " + sentence(e), e);
    }
    BoltConnection connection = new BoltConnection(server, driver);
    try {
      driver.verifyConnectivity();
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw connection.explain(e);
    }
  }

  URI uri() {
    return server.uri();
  }

  /** Runs work that reads, again where it fails for a reason that passes. */
  <T> T read(Duration limit, Function<TransactionContext, T> work) {
    TransactionConfig config = TransactionConfig.builder().withTimeout(limit).build();
    return guarded(() -> session.executeRead(work::apply, config));
  }

  /** Runs a question's work, which ends when the question is stopped. */
  <T> T ask(Question question, Function<TransactionContext, T> work) {
    TransactionConfig config =
        TransactionConfig.builder().withTimeout(question.limits().time()).build();
    return guarded(() -> stoppable(question, work, config));
  }

  /** The session is this question's own as long as it runs, and so is what resetting it ends. */
  private <T> T stoppable(
      Question question, Function<TransactionContext, T> work, TransactionConfig config) {
    StopSwitch stop = question.stop();
    TransactionCallback<T> callback =
        transaction -> {
          // Before it had a connection, there was nothing to reset.
          if (stop.isStopped()) {
            throw new StoppedException(null);
          }
          return work.apply(transaction);
        };
    stop.begin(this::reset);
    try {
      return question.writing()
          ? session.executeWrite(callback, config)
          : session.executeRead(callback, config);
    } catch (RuntimeException e) {
      throw stop.isStopped() ? new StoppedException(e) : e;
    } finally {
      stop.over();
    }
  }

  /**
   * Ends what runs on the server. The driver has this for Neo4j's own shell alone, and no other
   * way: an interrupted thread goes on to wait for its rows.
   */
  @SuppressWarnings("deprecation")
  private void reset() {
    // Whoever stops a question does not wait for the server.
    Thread thread = new Thread(((InternalSession) session)::reset, "reset-session");
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs work that writes, in one transaction, again where it fails for a reason that passes. */
  <T> T write(Function<TransactionContext, T> work) {
    TransactionConfig config = TransactionConfig.builder().withTimeout(Duration.ZERO).build();
    return guarded(() -> session.executeWrite(work::apply, config));
  }

  /**
   * Calls a procedure that gives one text, in a transaction of the server's own.
   *
   * @return empty where there is no such procedure
   */
  Optional<String> call(String cypher, Map<String, Object> parameters) {
    return guarded(
        () -> {
          try {
            return Optional.of(session.run(cypher, parameters).single().get(0).asString());
          } catch (ClientException e) {
            if (NO_PROCEDURE.equals(e.code())) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private synchronized <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (Neo4jException e) {
      throw explain(e);
    }
  }

  private RuntimeException explain(RuntimeException failure) {
    if (failure instanceof GraphException) {
      return failure;
    }
    String where = "The graph on " + server.uri();
    if (failure instanceof AuthenticationException) {
      return ConnectionException.refused(
          where + " does not let " + server.user() + " in: wrong user or password.", failure);
    }
    if (failure instanceof ServiceUnavailableException && sentence(failure).contains("SSL")) {
      return ConnectionException.refused(
          where + " does not speak TLS, which the +s of its address asks for.", failure);
    }
    if (failure instanceof SecurityException) {
      return ConnectionException.refused(where + " refuses: " + sentence(failure), failure);
    }
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException) {
      return ConnectionException.lost(where + " cannot be reached: " + sentence(failure), failure);
    }
    String unusable = where + " cannot be used: " + sentence(failure);
    // Such as a database that is shutting down.
    return failure instanceof RetryableException
        ? ConnectionException.lost(unusable, failure)
        : ConnectionException.refused(unusable, failure);
  }

  private static String sentence(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    String line = message.lines().findFirst().orElse(message).strip();
    return line.endsWith(".") ? line : line + ".";
  }

  /** Does not wait for the driver's threads, which take a fifth of a second to end. */
  @Override
  public void close() {
    session.close();
    driver.closeAsync();
  }
}
