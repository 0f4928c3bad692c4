package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.graph.FirstGraph;
import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexInfo;
import dev.silograph.schema.Schema;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts what an index finds into a store: whole, in place of the former graph, or where there is
 * none, most of it while files are still being read.
 */
final class GraphWriting {

  private final Workspace workspace;
  private final StoreOpening opening;
  private final IndexInfo info;
  private volatile Optional<FirstGraph> first = Optional.empty();

  GraphWriting(Workspace workspace, StoreOpening opening, IndexInfo info) {
    this.workspace = workspace;
    this.opening = opening;
    this.info = info;
  }

  static boolean hasModels(Schema schema) {
    return schema.models().stream().anyMatch(model -> !model.external());
  }

  /**
   * Writes what is understood already, unless there is a graph that has to stay until all is.
   *
   * @throws GraphUnavailableException where it cannot be written
   */
  void begin(Schema understood) {
    if (workspace.server().isEmpty() && hasModels(understood)) {
      first = opening.await().first();
      first.ifPresent(
          graph ->
              write(
                  () -> {
                    Inventory.remove(workspace.store());
                    graph.write(understood);
                  }));
    }
  }

  /**
   * Writes a schema.
   *
   * @throws GraphUnavailableException where it cannot be written
   */
  void finish(Schema schema) {
    GraphStore store = opening.await();
    write(
        () -> {
          if (first.isPresent()) {
            first.get().finish(schema, info);
            return;
          }
          if (workspace.server().isEmpty()) {
            // Until the new inventory is there, a killed index counts as none, and the next command
            // repeats it.
            Inventory.remove(workspace.store());
          }
          store.replace(schema, info);
        });
  }

  /** What writes to the store's directory. */
  interface Writing {
    void run() throws IOException;
  }

  /**
   * Writes to the store's directory.
   *
   * @throws GraphUnavailableException where that fails
   */
  void write(Writing work) {
    try {
      work.run();
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    } catch (IOException e) {
      throw new GraphUnavailableException(
          "The graph's directory " + workspace.store() + " cannot be written: " + e.getMessage(),
          e);
    }
  }
}
