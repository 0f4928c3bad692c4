package dev.silograph.graph;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Neo4j within this process: started, asked for transactions, and shut down. */
final class EmbeddedDatabase implements AutoCloseable {

  private final StoreDirectory directory;
  private final DatabaseManagementService service;
  private final GraphDatabaseService database;

  private EmbeddedDatabase(
      StoreDirectory directory, DatabaseManagementService service, GraphDatabaseService database) {
    this.directory = directory;
    this.service = service;
    this.database = database;
  }

  /** Starts the database; a fresh one gets its constraints. */
  static EmbeddedDatabase open(StoreDirectory directory) {
    DatabaseManagementService service = Boot.start(directory);
    try {
      EmbeddedDatabase opened =
          new EmbeddedDatabase(directory, service, Boot.database(directory, service));
      if (directory.fresh()) {
        KeyConstraints.create(opened.database);
        directory.finish();
      }
      return opened;
    } catch (RuntimeException e) {
      service.shutdown();
      throw e;
    }
  }

  /** Runs work that reads, outside any limit. */
  <T> T read(Function<Transaction, T> work) {
    try (Transaction transaction = database.beginTx()) {
      return work.apply(transaction);
    }
  }

  /**
   * Runs work in one transaction that is committed when it returns, and undone when it throws.
   *
   * @param bytes room that it needs on the disk
   */
  void write(long bytes, Consumer<Transaction> work) {
    directory.requireSpace(bytes);
    try (Transaction transaction = database.beginTx()) {
      work.accept(transaction);
      transaction.commit();
    } catch (RuntimeException e) {
      throw Causes.first(e, IOException.class)
          .<RuntimeException>map(
              cause ->
                  new StoreUnreadableException(
                      "The graph in "
                          + directory.root()
                          + " cannot be written: "
                          + IoReason.of(cause)
                          + ".",
                      e))
          .orElse(e);
    }
  }

  /** A transaction that Neo4j ends by itself after so long; zero means never. */
  Transaction begin(long timeoutMillis) {
    return database.beginTx(timeoutMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
