package dev.silograph.app;

import dev.silograph.cache.FactStore;
import dev.silograph.resolve.FileFacts;
import dev.silograph.resolve.KnownUses;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;

/** What was found in files, in this process as long as there is room, and beside the graph. */
final class Memory {

  /**
   * Of how many files what is beside the graph may be out of date: to read them again takes less
   * time than to write what was found in all others.
   */
  private static final int MOST_UNWRITTEN = 25;

  private final Path store;
  private SoftReference<Map<String, FileFacts>> found = new SoftReference<>(null);
  private SoftReference<KnownUses> uses = new SoftReference<>(null);
  private int unwritten;

  Memory(Path store) {
    this.store = store;
  }

  /** What was found last by this build of Silograph. */
  synchronized Map<String, FileFacts> recall() {
    Map<String, FileFacts> facts = found.get();
    return facts == null ? FactStore.read(store, ToolVersion.build()) : facts;
  }

  /** The uses that were found last by this process, or null. */
  synchronized KnownUses uses() {
    return uses.get();
  }

  /** Takes the uses that were found now. */
  synchronized void keep(KnownUses known) {
    uses = new SoftReference<>(known);
  }

  /**
   * Takes what was found now.
   *
   * @param read how many files were read for it
   * @throws IOException where it cannot be written
   */
  void keep(Map<String, FileFacts> facts, int read) throws IOException {
    boolean due;
    synchronized (this) {
      found = new SoftReference<>(facts);
      unwritten += read;
      due = unwritten > MOST_UNWRITTEN || read == facts.size();
    }
    if (due) {
      FactStore.write(store, ToolVersion.build(), facts);
      synchronized (this) {
        unwritten = 0;
      }
    }
  }
}
