package dev.silograph.graph;

import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A store that this process holds, and may let others into. */
final class HeldDatabase implements Database {

  /** How long others may take to finish what they are asking before they have to ask elsewhere. */
  private static final Duration LINGER = Duration.ofSeconds(5);

  /** Who holds the store longer than this lets others in; most commands are over by then. */
  private static final Duration BRIEF = Duration.ofSeconds(5);

  private final Path root;
  private final StoreLock lock;
  private final EmbeddedDatabase embedded;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final InetSocketAddress address;
  private BoltListener listener;
  private Errand errand;
  private int port;

  private HeldDatabase(
      Path root, StoreLock lock, EmbeddedDatabase embedded, InetSocketAddress address) {
    this.root = root;
    this.lock = lock;
    this.embedded = embedded;
    this.address = address;
  }

  /**
   * Opens the store whose lock this process has taken; a failure gives the lock back.
   *
   * @param address where it is to listen, once it does
   */
  static HeldDatabase open(Path root, StoreLock lock, InetSocketAddress address) {
    try {
      // Its writer is gone, or this process would not have the lock.
      Holder.remove(root);
      HeldDatabase held =
          new HeldDatabase(
              root, lock, EmbeddedDatabase.open(StoreDirectory.prepare(root)), address);
      Thread sharing = new Thread(held::shareWhenItTakesLong, "share-graph");
      sharing.setDaemon(true);
      sharing.start();
      return held;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private void shareWhenItTakesLong() {
    try {
      if (!closed.await(BRIEF.toMillis(), TimeUnit.MILLISECONDS)) {
        share();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreUnreadableException e) {
      // Others have to wait, then.
    }
  }

  /** Lets other commands of this user in, from now on. */
  synchronized void share() {
    if (listener != null || closed.getCount() == 0) {
      return;
    }
    String password = randomPassword();
    embedded.doorkeeper().expect(Holder.USER, password, true);
    BoltListener starting = embedded.listener();
    port = starting.start(address);
    listener = starting;
    if (errand != null) {
      embedded.offer(errand);
    }
    InetAddress listening = address.getAddress();
    InetAddress own = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
    try {
      new Holder(Served.uri(own, port), password, StoreDirectory.FORMAT).write(root);
    } catch (IOException e) {
      throw StoreDirectory.unusable(root, e);
    }
  }

  /** Does something for other commands, once they are let in. */
  synchronized void offer(Errand offered) {
    errand = offered;
    if (listener != null) {
      embedded.offer(errand);
    }
  }

  /** Lets programs in that are none of Silograph's, too. */
  synchronized Served serve(boolean writable) {
    share();
    Path file = root.resolve(Served.PASSWORD_FILE);
    try {
      if (!Files.exists(file)) {
        Holder.writeSecret(file, randomPassword() + "\n");
      }
      embedded.doorkeeper().expect(Served.USER, Files.readString(file).strip(), writable);
    } catch (IOException e) {
      throw StoreDirectory.unusable(root, e);
    }
    return new Served(Served.uri(address.getAddress(), port), Served.USER, file, writable);
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public boolean ask(Question question, RowConsumer consumer) {
    return embedded.ask(question, consumer);
  }

  @Override
  public ResultTable plan(Question question, boolean run) {
    return embedded.plan(question, run);
  }

  @Override
  public Optional<IndexedGraph> indexed() {
    return embedded.indexed();
  }

  @Override
  public void replace(GraphDraft draft, Runnable beforeCommit) {
    embedded.replace(draft, beforeCommit);
  }

  @Override
  public Optional<FirstGraph> first() {
    return embedded.first();
  }

  /**
   * To close a store takes Neo4j a tenth of a second. Where the graph was not changed, that only
   * notes in each index that it is closed; the locks end with the process.
   */
  @Override
  public synchronized void leave() {
    if (listener == null && !embedded.files().syncs()) {
      closed.countDown();
    } else {
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    closed.countDown();
    try {
      if (listener != null) {
        Holder.remove(root);
        long deadline = StoreLock.deadline(LINGER);
        while (listener.isBusy() && StoreLock.pause(deadline)) {
          // Until they are done.
        }
      }
      embedded.close();
    } finally {
      lock.close();
    }
  }
}
