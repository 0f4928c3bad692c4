package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import dev.silograph.source.IoReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/** Neo4j within this process: started, asked for transactions, and shut down. */
final class EmbeddedDatabase implements Database {

  /** What a node or relationship takes on disk, with the transaction's log: 500 were measured. */
  private static final long BYTES_EACH = 1024;

  private final StoreDirectory directory;
  private final DatabaseManagementService service;
  private final GraphDatabaseAPI database;
  private final Doorkeeper doorkeeper;
  private final LastGraph last;

  private EmbeddedDatabase(
      StoreDirectory directory,
      DatabaseManagementService service,
      GraphDatabaseAPI database,
      Doorkeeper doorkeeper) {
    this.directory = directory;
    this.service = service;
    this.database = database;
    this.doorkeeper = doorkeeper;
    this.last =
        new LastGraph(database.getDependencyResolver().resolveDependency(TransactionIdStore.class));
  }

  /** Starts the database; a fresh one gets its constraints. */
  static EmbeddedDatabase open(StoreDirectory directory) {
    if (directory.fresh() && !EmptyGraph.copyTo(directory)) {
      return create(directory);
    }
    EmbeddedDatabase opened = start(directory);
    if (directory.fresh()) {
      directory.finish();
    }
    return opened;
  }

  /** Starts the database of a fresh directory, and makes the constraints itself. */
  static EmbeddedDatabase create(StoreDirectory directory) {
    EmbeddedDatabase created = start(directory);
    try {
      KeyConstraints.create(created.database);
      directory.finish();
      return created;
    } catch (RuntimeException e) {
      created.close();
      throw e;
    }
  }

  private static EmbeddedDatabase start(StoreDirectory directory) {
    Doorkeeper doorkeeper = new Doorkeeper();
    DatabaseManagementService service = Boot.start(directory, doorkeeper);
    try {
      return new EmbeddedDatabase(
          directory, service, Boot.database(directory, service), doorkeeper);
    } catch (RuntimeException e) {
      service.shutdown();
      throw e;
    }
  }

  @Override
  public boolean ask(Question question, RowConsumer consumer) {
    return during(question, transaction -> transaction.ask(consumer));
  }

  @Override
  public ResultTable plan(Question question, boolean run) {
    return during(question, transaction -> transaction.plan(run));
  }

  private <T> T during(Question question, Function<EmbeddedQuestion, T> work) {
    try (Transaction transaction = begin(question.limits().time().toMillis())) {
      question.stop().begin(transaction::terminate);
      try {
        T done = work.apply(new EmbeddedQuestion(question, transaction));
        if (question.writing()) {
          commit(question, transaction);
        }
        return done;
      } finally {
        question.stop().over();
      }
    }
  }

  private static void commit(Question question, Transaction transaction) {
    try {
      transaction.commit();
    } catch (RuntimeException e) {
      throw question.explain(e, 0);
    }
  }

  @Override
  public Optional<IndexedGraph> indexed() {
    // Without Cypher: its planner takes a second to load.
    try (Transaction transaction = database.beginTx();
        ResourceIterator<Node> found = transaction.findNodes(Label.label(Labels.REPOSITORY))) {
      List<Map<String, Object>> nodes = found.stream().map(Node::getAllProperties).toList();
      return IndexedGraphReader.read(nodes);
    }
  }

  @Override
  public void replace(GraphDraft draft, Runnable beforeCommit) {
    LastGraph.Change change = last.begin();
    write(
        draft.size(),
        transaction -> {
          change.make(draft, transaction);
          beforeCommit.run();
        });
    change.committed();
    finish();
  }

  /** Where the store holds nothing, what is to be its first graph. */
  @Override
  public Optional<FirstGraph> first() {
    try (Transaction transaction = database.beginTx();
        ResourceIterable<Node> nodes = transaction.getAllNodes();
        ResourceIterator<Node> found = nodes.iterator()) {
      if (found.hasNext()) {
        return Optional.empty();
      }
    }
    directory.begin();
    return Optional.of(new FirstGraph(this));
  }

  /** The graph is complete. */
  void finish() {
    directory.finish();
  }

  /**
   * Writes so many nodes and relationships in a transaction.
   *
   * @throws StoreUnreadableException when they cannot be written; none of them is, then
   */
  void write(long size, Consumer<Transaction> work) {
    directory.requireSpace(size * BYTES_EACH);
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

  /** Who may come in, once it listens. */
  Doorkeeper doorkeeper() {
    return doorkeeper;
  }

  /** The store's files, as the database sees them. */
  LazySyncFiles files() {
    return (LazySyncFiles)
        database.getDependencyResolver().resolveDependency(FileSystemAbstraction.class);
  }

  /** Lets other processes in. */
  BoltListener listener() {
    return new BoltListener(database.getDependencyResolver());
  }

  /** Makes an errand known to those who come in. */
  void offer(Errand errand) {
    try {
      database
          .getDependencyResolver()
          .resolveDependency(GlobalProcedures.class)
          .register(new ErrandProcedure(errand));
    } catch (ProcedureException e) {
      throw new IllegalStateException("nothing else has that name", e);
    }
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
