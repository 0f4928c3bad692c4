package dev.silograph.graph;

import dev.silograph.result.Collected;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import dev.silograph.schema.Schema;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The graph of some indexed checkouts, kept in a directory of its own. One process at a time holds
 * it; others ask through that one, which makes no difference to whoever asks. Any thread may ask.
 */
public final class GraphStore implements AutoCloseable {

  /** How often a question is asked again of the next holder, when the last one has gone. */
  private static final int ATTEMPTS = 5;

  /** How long the driver repeats what a cluster refuses while it elects another leader. */
  private static final Duration RETRIES = Duration.ofSeconds(30);

  private final Supplier<Database> opener;
  private Errand errand;
  private Database database;

  private GraphStore(Supplier<Database> opener) {
    this.opener = opener;
    this.database = opener.get();
  }

  /**
   * Opens the store, making it when there is none. A store that an older Silograph wrote in another
   * format is emptied, so that it is indexed again. Takes a second or more, so callers that have
   * something else to do start it in a thread of its own.
   *
   * @param storeDirectory where the store lives; made when it is missing, and ignored by git from
   *     then on
   * @throws StoreLockedException when another process has it open, lets nobody in and does not end
   * @throws StoreUnreadableException when it cannot be made or read
   */
  public static GraphStore open(Path storeDirectory) {
    return open(storeDirectory, StoreAccess.PATIENCE);
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param address where to listen, should this process hold the store and share it; port 0 means
   *     any that is free
   */
  public static GraphStore open(Path storeDirectory, InetSocketAddress address) {
    return open(storeDirectory, StoreAccess.PATIENCE, address);
  }

  /** As {@link #open(Path)}, but waits for another process only so long. */
  static GraphStore open(Path storeDirectory, Duration patience) {
    return open(
        storeDirectory, patience, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static GraphStore open(Path directory, Duration patience, InetSocketAddress address) {
    return new GraphStore(() -> new StoreAccess(directory, patience, address).open());
  }

  /**
   * Connects to one of the graphs on a server.
   *
   * @param name of the graph; it need not be there yet
   * @throws ConnectionException when the server cannot be reached, or refuses
   */
  public static GraphStore connect(Server server, String name) {
    return new GraphStore(() -> new ServerDatabase(BoltConnection.open(server, RETRIES), name));
  }

  /**
   * Whether another process seems to hold a store and to let others in. Where it was killed, it
   * only seems so.
   */
  public static boolean isShared(Path storeDirectory) {
    return Holder.in(storeDirectory).isPresent();
  }

  /** Does something for those that ask through this process, whenever it holds the store. */
  public synchronized void offer(Errand offered) {
    errand = offered;
    offerTo(database);
  }

  private void offerTo(Database opened) {
    if (errand != null && opened instanceof HeldDatabase held) {
      held.offer(errand);
    }
  }

  /**
   * Has the process that holds the store do what it offers.
   *
   * @return its answer; empty where it offers nothing, or this process holds the store
   */
  public Optional<byte[]> request(byte[] request) {
    return attempt(open -> open.request(request));
  }

  /**
   * Lets other commands ask from now on, where this process holds the store.
   *
   * @throws StoreUnreadableException when it cannot listen
   */
  public void share() {
    if (current() instanceof HeldDatabase held) {
      held.share();
    }
  }

  /**
   * Lets other programs ask from now on, until it is closed.
   *
   * @throws StoreLockedException when another process holds the store
   * @throws StoreUnreadableException when it cannot listen
   */
  public Served serve(boolean writable) {
    if (current() instanceof HeldDatabase held) {
      return held.serve(writable);
    }
    throw new StoreLockedException(
        "Another process holds the graph already, and serves it; end that one first.", null);
  }

  /**
   * Puts a schema in place of all that the graph holds, in one transaction: whoever asks meanwhile,
   * or after a crash in the middle, sees the former graph whole.
   *
   * @throws StoreUnreadableException when it cannot be written; the former graph stays
   */
  public void replace(Schema schema, IndexInfo info) {
    replace(schema, info, () -> {});
  }

  /** As {@link #replace(Schema, IndexInfo)}; {@code beforeCommit} runs when all is written. */
  void replace(Schema schema, IndexInfo info, Runnable beforeCommit) {
    GraphDraft draft = SchemaWriter.draft(schema, info);
    attempt(
        open -> {
          open.replace(draft, beforeCommit);
          return null;
        });
  }

  /**
   * The store's first graph, to be written bit by bit; empty where there is one already, or another
   * process writes it.
   */
  public Optional<FirstGraph> first() {
    return attempt(Database::first);
  }

  /** What the graph holds; empty when nothing has been indexed yet. */
  public Optional<IndexedGraph> indexed() {
    return attempt(Database::indexed);
  }

  /**
   * Asks a question. It cannot change the graph, load files or reach the network.
   *
   * @param parameters values by name; null, booleans, numbers, strings, and lists and maps of these
   * @throws CypherFaultException when the Cypher is wrong, fails, or is not read-only
   * @throws TimeLimitException when it takes longer than allowed
   */
  public ResultTable run(String cypher, Map<String, Object> parameters, RunLimits limits) {
    return run(new Question(cypher, parameters, limits));
  }

  /** As {@link #ask}, with all rows at once. */
  public ResultTable run(Question question) {
    Collected collected = new Collected();
    return collected.table(ask(question, collected));
  }

  /**
   * As {@link #run(String, Map, RunLimits)}, but hands over each row as it comes.
   *
   * @return whether the row limit cut the result short
   */
  public boolean run(
      String cypher, Map<String, Object> parameters, RunLimits limits, RowConsumer consumer) {
    return ask(new Question(cypher, parameters, limits), consumer);
  }

  /**
   * Asks a question, and hands over each row as it comes.
   *
   * @return whether the row limit cut the result short
   * @throws CypherFaultException when the Cypher is wrong, fails, or does what it may not
   * @throws TimeLimitException when it takes longer than allowed
   * @throws StoppedException when it is stopped
   */
  public boolean ask(Question question, RowConsumer consumer) {
    return attempt(open -> open.ask(question, consumer));
  }

  /**
   * How Neo4j goes about a question: a row for each step, the last one first.
   *
   * @param run whether it is run as well, so that rows and accesses are counted
   * @throws CypherFaultException as {@link #ask} does
   */
  public ResultTable plan(Question question, boolean run) {
    return attempt(open -> open.plan(question, run));
  }

  /** Runs work, and once more with the store's next holder when the last one has gone. */
  private <T> T attempt(Function<Database, T> work) {
    for (int attempt = 1; ; attempt++) {
      Database asked = current();
      try {
        return work.apply(asked);
      } catch (ConnectionException e) {
        if (!e.isLost() || attempt == ATTEMPTS) {
          throw e;
        }
        reopen(asked);
      }
    }
  }

  private synchronized Database current() {
    return database;
  }

  private synchronized void reopen(Database lost) {
    if (database == lost) {
      lost.close();
      database = opener.get();
      offerTo(database);
    }
  }

  /** As {@link #close}, by a process that is about to end and does not open the store again. */
  public synchronized void leave() {
    database.leave();
  }

  /** Writes what is pending to disk and lets go of the store. */
  @Override
  public synchronized void close() {
    database.close();
  }
}
