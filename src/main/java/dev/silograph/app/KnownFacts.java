package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.FileFacts;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What an earlier index found in files, for those that have the same content still. */
final class KnownFacts {

  private final Map<String, FileFacts> facts;
  private final Optional<Inventory> inventory;
  private final AtomicInteger read = new AtomicInteger();

  /**
   * @param facts by the files' keys
   * @param inventory of the files that they were found in
   */
  KnownFacts(Map<String, FileFacts> facts, Optional<Inventory> inventory) {
    this.facts = facts;
    this.inventory = inventory;
  }

  /** Nothing is known, so that every file is read. */
  static KnownFacts none() {
    return new KnownFacts(Map.of(), Optional.empty());
  }

  /** How many files were read by {@link #reader readers} since nothing was known of them. */
  int read() {
    return read.get();
  }

  /** Adds a file to a resolver, parsed or not. */
  Consumer<SourceFile> reader(PythonParser parser, SchemaResolver resolver) {
    return file -> {
      FileFacts known = facts.get(file.key());
      boolean usable =
          known != null
              && known.product() == resolver.isProduct(file)
              && inventory.isPresent()
              && inventory.get().isUnchanged(file, known.checksum());
      if (usable) {
        resolver.add(file, known);
      } else {
        resolver.add(parser.parse(file));
        read.incrementAndGet();
      }
    };
  }
}
