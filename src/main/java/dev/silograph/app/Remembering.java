package dev.silograph.app;

import dev.silograph.cache.FileStamp;
import dev.silograph.cache.Inventory;
import dev.silograph.resolve.FileFacts;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Keeps what an index has found, for the next one. */
final class Remembering {

  private final Map<String, FileFacts> facts = new HashMap<>();
  private final Inventory inventory;
  private FutureTask<Void> writing;

  Remembering(Listing listing, boolean includeTests, SchemaResolver resolver) {
    Map<String, FileStamp> stamps = new HashMap<>();
    for (SourceFile file : listing.files()) {
      FileFacts found = resolver.facts(file);
      facts.put(file.key(), found);
      stamps.put(file.key(), new FileStamp(file.size(), file.modified(), found.checksum()));
    }
    for (Checkout checkout : listing.checkouts()) {
      if (checkout.lockfile() != null) {
        stamps.put(checkout.lockfile().key(), Inventory.stamp(checkout.lockfile()));
      }
    }
    this.inventory = new Inventory(listing.basis(includeTests), listing.taken(), stamps);
  }

  /**
   * Keeps the facts while something else is done: they hold whatever becomes of the graph.
   *
   * @param read how many files were read for them
   */
  void begin(Memory memory, int read) {
    writing =
        new FutureTask<>(
            () -> {
              memory.keep(facts, read);
              return null;
            });
    Thread thread = new Thread(writing, "remember-facts");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Says of a graph that is written what it was made from.
   *
   * @throws IOException where that or the facts could not be written
   */
  void finish(Path store) throws IOException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphUnavailableException("Interrupted.", e);
    }
    inventory.write(store);
  }
}
