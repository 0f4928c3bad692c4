package dev.silograph.app;

import dev.silograph.app.IndexListener.Phase;
import dev.silograph.cache.Inventory;
import dev.silograph.cache.ModelList;
import dev.silograph.graph.IndexInfo;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.schema.Model;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads checkouts and writes what they define into a store that is being opened meanwhile. */
final class Indexing {

  private final Workspace workspace;
  private final IndexListener listener;

  Indexing(Workspace workspace, IndexListener listener) {
    this.workspace = workspace;
    this.listener = listener;
  }

  /**
   * Replaces the graph. The former one stays in use until the last step.
   *
   * @throws GraphUnavailableException where there is nothing to index, or it cannot be written
   */
  void into(StoreOpening opening, Listing listing, Wish wish, Memory memory) {
    Instant begin = Instant.now();
    Optional<Inventory> inventory = Inventory.in(workspace.store());
    boolean includeTests =
        wish.includeTests() == null
            ? inventory.map(kept -> kept.basis().includeTests()).orElse(false)
            : wish.includeTests();
    KnownFacts known =
        wish.everyFile() ? KnownFacts.none() : new KnownFacts(memory.recall(), inventory);
    opening.share();
    List<Checkout> checkouts = listing.checkouts();
    List<SourceFile> files = listing.files();
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(includeTests), parser);
    if (!wish.everyFile()) {
      resolver.recall(memory.uses());
    }
    GraphWriting writing =
        new GraphWriting(workspace, opening, new IndexInfo(ToolVersion.current(), begin));
    parse(
        files,
        known.reader(parser, resolver),
        resolver,
        () -> {
          resolver.begin(
              checkouts, (done, total) -> listener.progress(Phase.REPLAYING, done, total));
          writing.begin(resolver.understood());
        });
    listener.progress(Phase.RESOLVING, files.size(), files.size());
    Schema schema = resolver.resolve(checkouts);
    memory.keep(resolver.uses());
    requireModels(schema, files.size());
    opening.await();
    listener.progress(Phase.WRITING, files.size(), files.size());
    Remembering remembering = new Remembering(listing, includeTests, resolver);
    if (workspace.server().isEmpty()) {
      remembering.begin(memory, known.read());
    }
    write(writing, schema, remembering);
    listener.finished(
        IndexSummary.of(
            schema, files.size(), known.read(), Duration.between(begin, Instant.now())));
  }

  /** Lists the files of the workspace's checkouts. */
  static Listing list(Workspace workspace) {
    Listing listing = Listing.of(workspace);
    if (listing.files().isEmpty()) {
      throw new GraphUnavailableException(
          "There are no Python files in " + named(workspace) + ", so there is nothing to index.");
    }
    return listing;
  }

  /**
   * The product's files first: once they are there, resolving begins beside the tests. It is waited
   * for by one of the readers, so that nothing takes the other cores from it.
   */
  private void parse(
      List<SourceFile> files,
      Consumer<SourceFile> reader,
      SchemaResolver resolver,
      Runnable whenProductIsRead) {
    Map<Boolean, List<SourceFile>> parts =
        files.stream().collect(Collectors.partitioningBy(resolver::isProduct));
    List<SourceFile> ordered = new ArrayList<>(parts.get(true));
    ordered.addAll(parts.get(false));
    int product = parts.get(true).size();
    AtomicInteger waitedFor = new AtomicInteger(product);
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            SourceFile file = ordered.get(i);
            reader.accept(file);
            if (i < product && waitedFor.decrementAndGet() == 0) {
              whenProductIsRead.run();
            }
            listener.progress(Phase.READING, i + 1, files.size());
          }
          return null;
        };
    onEveryCore(worker);
  }

  private static void onEveryCore(Callable<Void> worker) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(threads.submit(worker));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GraphUnavailableException refused) {
        throw refused;
      }
      throw new IllegalStateException("reading the files failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphUnavailableException("Interrupted.", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void requireModels(Schema schema, int files) {
    if (!GraphWriting.hasModels(schema)) {
      throw new GraphUnavailableException(
          "There are no Django models in "
              + named(workspace)
              + " ("
              + files
              + (files == 1 ? " Python file)." : " Python files)."));
    }
  }

  private void write(GraphWriting writing, Schema schema, Remembering remembering) {
    writing.finish(schema);
    if (workspace.server().isEmpty()) {
      writing.write(
          () -> {
            ModelList.write(workspace.store(), names(schema));
            remembering.finish(workspace.store());
          });
    }
  }

  /** The key of each model, and the name of its class where no other has it. */
  private static List<String> names(Schema schema) {
    Map<String, Integer> classes = new HashMap<>();
    schema.models().forEach(model -> classes.merge(model.name(), 1, Integer::sum));
    List<String> names = new ArrayList<>();
    for (Model model : schema.models()) {
      names.add(model.key());
      if (classes.get(model.name()) == 1) {
        names.add(model.name());
      }
    }
    return names;
  }

  private static String named(Workspace workspace) {
    return workspace.roots().stream()
        .map(Path::toString)
        .reduce((one, other) -> one + " and " + other)
        .orElseThrow();
  }
}
