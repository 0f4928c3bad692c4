package dev.silograph.app;

import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a graph was made from. It lies beside the graph, so that whether an index is due is known
 * before the database is up.
 *
 * @param fingerprint of the files' names, sizes and times, and of Silograph itself
 * @param includeTests whether models below {@code tests/} are in the graph
 */
record IndexMark(String fingerprint, boolean includeTests) {

  private static final String FILE = "index-mark";

  /** The mark of the trees as they are now. No file is opened. */
  static IndexMark of(List<Checkout> checkouts, boolean includeTests) {
    MessageDigest digest = Workspace.sha256();
    add(digest, ToolVersion.build());
    for (Checkout checkout : checkouts) {
      add(digest, checkout.root().toString());
      checkout.files().forEach(file -> add(digest, file));
      if (checkout.lockfile() != null) {
        add(digest, checkout.lockfile());
      }
    }
    return new IndexMark(HexFormat.of().formatHex(digest.digest()), includeTests);
  }

  /** The mark of the graph in a store; empty where there is none, or none that was finished. */
  static Optional<IndexMark> in(Path store) {
    try {
      String[] words = Files.readString(store.resolve(FILE)).strip().split(" ");
      return words.length == 2
          ? Optional.of(new IndexMark(words[0], Boolean.parseBoolean(words[1])))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Takes the mark away: until one is written again, the graph counts as unknown. */
  static void remove(Path store) throws IOException {
    Files.deleteIfExists(store.resolve(FILE));
  }

  void write(Path store) throws IOException {
    Path unfinished = store.resolve(FILE + ".new");
    Files.writeString(unfinished, fingerprint + " " + includeTests + "\n");
    Files.move(unfinished, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void add(MessageDigest digest, SourceFile file) {
    add(digest, file.path());
    add(digest, file.size() + " " + modified(file.absolute()));
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
