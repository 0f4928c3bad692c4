package dev.silograph.cache;

import dev.silograph.source.Checkout;
import dev.silograph.source.Checksum;
import dev.silograph.source.SourceFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The files that a graph was made from. It lies beside the graph, so that whether an index is due
 * is known before the database is up.
 *
 * @param basis all that a graph depends on besides the files
 * @param taken when the files' listing began, in nanoseconds since 1970
 * @param files by their keys
 */
public record Inventory(Basis basis, long taken, Map<String, FileStamp> files) {

  private static final String FILE = "inventory";

  /**
   * A file that is written twice within this time may keep its time of modification, as file
   * systems count it; so one that was written this shortly before it was listed is compared by its
   * content.
   */
  private static final long RACY = Duration.ofMillis(50).toNanos();

  public Inventory {
    files = Map.copyOf(files);
  }

  /**
   * What a graph depends on besides files.
   *
   * @param build of Silograph
   * @param includeTests whether models below {@code tests/} are in the graph
   * @param checkouts roots with the revisions that git had checked out and how far back their
   *     history went, in order
   */
  public record Basis(String build, boolean includeTests, List<String> checkouts) {

    public Basis {
      checkouts = List.copyOf(checkouts);
    }

    /** The basis that an index of checkouts has now. */
    public static Basis of(String build, boolean includeTests, List<Checkout> checkouts) {
      return new Basis(
          build,
          includeTests,
          checkouts.stream()
              .map(c -> c.root() + "\n" + c.revision() + "\n" + c.historyEnd())
              .toList());
    }
  }

  /** The inventory of the graph in a store; empty where there is none, or none was finished. */
  public static Optional<Inventory> in(Path store) {
    try {
      return Optional.of(read(ByteBuffer.wrap(Files.readAllBytes(store.resolve(FILE)))));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Inventory read(ByteBuffer in) {
    String build = text(in);
    boolean includeTests = in.get() != 0;
    List<String> checkouts = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      checkouts.add(text(in));
    }
    long taken = in.getLong();
    Map<String, FileStamp> files = new HashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      files.put(text(in), new FileStamp(in.getLong(), in.getLong(), in.getLong()));
    }
    return new Inventory(new Basis(build, includeTests, checkouts), taken, files);
  }

  /** Decoded whole: {@code readUTF} takes its time for each character of thousands of paths. */
  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  /** Takes the inventory away: until one is written again, the graph counts as unknown. */
  public static void remove(Path store) throws IOException {
    Files.deleteIfExists(store.resolve(FILE));
  }

  /** Puts this one in place of the one that is there, in one step. */
  public void write(Path store) throws IOException {
    Path unfinished = store.resolve(FILE + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      writeText(basis.build, out);
      out.writeBoolean(basis.includeTests);
      out.writeInt(basis.checkouts.size());
      for (String checkout : basis.checkouts) {
        writeText(checkout, out);
      }
      out.writeLong(taken);
      out.writeInt(files.size());
      for (Map.Entry<String, FileStamp> file : new TreeMap<>(files).entrySet()) {
        writeText(file.getKey(), out);
        out.writeLong(file.getValue().size());
        out.writeLong(file.getValue().modified());
        out.writeLong(file.getValue().checksum());
      }
    }
    Files.move(unfinished, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What has become of the files. */
  public enum Comparison {
    /** They are the same ones, of the same sizes, times and contents. */
    SAME,
    /**
     * They have the same contents, but for one of them at least only its content told so, and would
     * again the next time.
     */
    RETIMED,
    /** Some were changed, added or removed. */
    CHANGED
  }

  /** Compares the files of checkouts with these. */
  public Comparison compare(List<Checkout> checkouts) {
    int found = 0;
    boolean retimed = false;
    for (Checkout checkout : checkouts) {
      for (SourceFile file : watched(checkout)) {
        FileStamp stamp = files.get(file.key());
        if (stamp == null || !isSame(file, stamp)) {
          return Comparison.CHANGED;
        }
        retimed |= !isSureByTime(file, stamp);
        found++;
      }
    }
    if (found != files.size()) {
      return Comparison.CHANGED;
    }
    return retimed ? Comparison.RETIMED : Comparison.SAME;
  }

  /** Whether a file has the content of a checksum, and had it then. */
  public boolean isUnchanged(SourceFile file, long checksum) {
    FileStamp stamp = files.get(file.key());
    return stamp != null && stamp.checksum() == checksum && checksum != 0 && isSame(file, stamp);
  }

  /** The stamp of a file of which nothing else is kept. */
  public static FileStamp stamp(SourceFile file) {
    long checksum = 0;
    try {
      checksum = Checksum.of(file.content().read());
    } catch (IOException e) {
      // Without one, its size and time tell.
    }
    return new FileStamp(file.size(), file.modified(), checksum);
  }

  /** All files that a graph is made from. */
  private static List<SourceFile> watched(Checkout checkout) {
    if (checkout.lockfile() == null) {
      return checkout.files();
    }
    List<SourceFile> all = new ArrayList<>(checkout.files());
    all.add(checkout.lockfile());
    return all;
  }

  private boolean isSame(SourceFile file, FileStamp stamp) {
    if (file.size() != stamp.size()) {
      return false;
    }
    if (isSureByTime(file, stamp)) {
      return true;
    }
    try {
      return stamp.checksum() != 0 && Checksum.of(file.content().read()) == stamp.checksum();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isSureByTime(SourceFile file, FileStamp stamp) {
    return file.modified() == stamp.modified() && stamp.modified() <= taken - RACY;
  }

  /** The same contents, found in files of other times. */
  public Inventory restamped(List<Checkout> checkouts, long when) {
    Map<String, FileStamp> stamps = new HashMap<>();
    for (Checkout checkout : checkouts) {
      for (SourceFile file : watched(checkout)) {
        stamps.put(
            file.key(),
            new FileStamp(file.size(), file.modified(), files.get(file.key()).checksum()));
      }
    }
    return new Inventory(basis, when, stamps);
  }

  /** This instant, as {@link #taken()} counts. */
  public static long now() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
