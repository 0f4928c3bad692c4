package dev.silograph.app;

import dev.silograph.graph.CypherFaultException;
import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.Question;
import dev.silograph.graph.Question.Access;
import dev.silograph.graph.Served;
import dev.silograph.graph.StoppedException;
import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelNames;
import dev.silograph.result.Cell;
import dev.silograph.result.Collected;
import dev.silograph.result.ResultTable;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.StopSwitch;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The graph of a workspace, as its files are now. */
public final class OpenedGraph implements AutoCloseable {

  private final GraphStore store;
  private final Optional<Upkeep> upkeep;
  private final Supplier<StopSwitch> stop;
  private final Consumer<GraphStore> closing;

  OpenedGraph(GraphStore store, Optional<Upkeep> upkeep) {
    this(store, upkeep, StopSwitch::new, GraphStore::close);
  }

  private OpenedGraph(
      GraphStore store,
      Optional<Upkeep> upkeep,
      Supplier<StopSwitch> stop,
      Consumer<GraphStore> closing) {
    this.store = store;
    this.upkeep = upkeep;
    this.stop = stop;
    this.closing = closing;
  }

  /**
   * Opens the graph, and indexes first where there is none yet or a file has changed since. A graph
   * on a server is others' too: it changes when somebody says so.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     opened or written
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   */
  public static OpenedGraph current(Workspace workspace, IndexListener listener) {
    return workspace.server().isPresent()
        ? new OpenedGraph(new ServerStore(workspace, listener).open(), Optional.empty())
        : local(workspace, listener, () -> GraphStore.open(workspace.store()));
  }

  /**
   * As {@link #current}, to be served.
   *
   * @param address where to listen; port 0 means any that is free
   */
  public static OpenedGraph toServe(
      Workspace workspace, IndexListener listener, InetSocketAddress address) {
    return local(workspace, listener, () -> GraphStore.open(workspace.store(), address));
  }

  /** One that has been opened already, to be closed with this. */
  static OpenedGraph of(GraphStore store) {
    return new OpenedGraph(store, Optional.empty());
  }

  private static OpenedGraph local(
      Workspace workspace, IndexListener listener, Supplier<GraphStore> opener) {
    Upkeep upkeep = new Upkeep(workspace);
    GraphStore store = new CurrentStore(workspace, upkeep, listener, opener).open();
    return new OpenedGraph(store, Optional.of(upkeep));
  }

  /**
   * Brings it up to date again, where files have changed since it was opened; for those that hold
   * it for long. A graph on a server stays as it is.
   *
   * @throws GraphUnavailableException where there is nothing to index, or the graph cannot be
   *     written
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   */
  public void refresh(IndexListener listener) {
    bring(Wish.CURRENT, listener);
  }

  /** As {@link #refresh}, also where no file has changed. */
  void index(IndexListener listener) {
    bring(new Wish(true, null, false), listener);
  }

  private void bring(Wish wish, IndexListener listener) {
    if (upkeep.isPresent() && !upkeep.get().ask(store, wish, listener)) {
      upkeep.get().bring(store, wish, listener);
    }
  }

  /**
   * Lets other programs ask it over Bolt, until it is closed.
   *
   * @param writable whether they may change it
   * @return one row: {@code uri}, {@code user}, {@code passwordFile} and {@code access}
   * @throws GraphUnavailableException where another process holds the graph, or nothing can listen
   */
  public ResultTable serve(boolean writable) {
    try {
      Served served = store.serve(writable);
      List<Cell> row =
          List.of(
              new Cell.Text(served.uri().toString()),
              new Cell.Text(served.user()),
              new Cell.Text(served.passwordFile().toString()),
              new Cell.Text(served.writable() ? "write" : "read"));
      return new ResultTable(List.of("uri", "user", "passwordFile", "access"), List.of(row), false);
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /**
   * The same graph, of which every question is ended by a switch. One thread may ask it at a time.
   */
  public OpenedGraph until(StopSwitch ended) {
    return new OpenedGraph(store, upkeep, () -> ended, closing);
  }

  /** The same graph, opened by a process that ends when it has been closed. */
  public OpenedGraph toTheEnd() {
    return new OpenedGraph(store, upkeep, stop, GraphStore::leave);
  }

  /** Runs Cypher of Silograph's own. */
  ResultTable run(String cypher, Map<String, Object> parameters, Limits limits) {
    Collected collected = new Collected();
    return collected.table(run(cypher, parameters, limits, Access.OWN, collected));
  }

  /** Runs Cypher; true where the row limit cut it short. */
  boolean run(
      String cypher,
      Map<String, Object> parameters,
      Limits limits,
      Access access,
      RowConsumer consumer) {
    return ask(new Question(cypher, parameters, limits.forRun(), access, stop.get()), consumer);
  }

  /** Asks a question, which may be stopped and, where it says so, change the graph. */
  boolean ask(Question question, RowConsumer consumer) {
    return guarded(question.cypher(), () -> store.ask(question, consumer));
  }

  /** How a question is gone about. */
  ResultTable plan(Question question, boolean run) {
    return guarded(question.cypher(), () -> store.plan(question, run));
  }

  private static <T> T guarded(String cypher, Supplier<T> work) {
    try {
      return work.get();
    } catch (CypherFaultException e) {
      throw new QuestionRejectedException(e.getMessage(), cypher, e.line(), e.column(), e);
    } catch (StoppedException e) {
      throw new QuestionStoppedException(e);
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /**
   * Lets other commands ask from now on, where this process holds the graph.
   *
   * @throws GraphUnavailableException where nothing can listen
   */
  public void share() {
    try {
      store.share();
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  /** The key of the one model that a user means. */
  String modelKey(String name) {
    return modelNames().key(name);
  }

  /** Asks it for as long as an answer takes. */
  GraphQuestions questions() {
    return (cypher, parameters) -> run(cypher, parameters, Limits.NONE);
  }

  /** Finds models by the names that users give. */
  ModelNames modelNames() {
    return new ModelNames(questions());
  }

  @Override
  public void close() {
    closing.accept(store);
  }
}
