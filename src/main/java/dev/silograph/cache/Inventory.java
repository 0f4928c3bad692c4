package dev.silograph.cache;

import dev.silograph.source.Checkout;
import dev.silograph.source.Checksum;
import dev.silograph.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(store.resolve(FILE))))) {
      String build = in.readUTF();
      boolean includeTests = in.readBoolean();
      String[] checkouts = new String[in.readInt()];
      for (int i = 0; i < checkouts.length; i++) {
        checkouts[i] = in.readUTF();
      }
      long taken = in.readLong();
      int count = in.readInt();
      Map<String, FileStamp> files = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        files.put(in.readUTF(), new FileStamp(in.readLong(), in.readLong(), in.readLong()));
      }
      Basis basis = new Basis(build, includeTests, List.of(checkouts));
      return Optional.of(new Inventory(basis, taken, files));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
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
      out.writeUTF(basis.build);
      out.writeBoolean(basis.includeTests);
      out.writeInt(basis.checkouts.size());
      for (String checkout : basis.checkouts) {
        out.writeUTF(checkout);
      }
      out.writeLong(taken);
      out.writeInt(files.size());
      for (Map.Entry<String, FileStamp> file : new TreeMap<>(files).entrySet()) {
        out.writeUTF(file.getKey());
        out.writeLong(file.getValue().size());
        out.writeLong(file.getValue().modified());
        out.writeLong(file.getValue().checksum());
      }
    }
    Files.move(unfinished, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether files are just as they were: the same ones, of the same sizes, times and contents. */
  public boolean matches(List<Checkout> checkouts) {
    int found = 0;
    for (Checkout checkout : checkouts) {
      for (SourceFile file : watched(checkout)) {
        FileStamp stamp = files.get(file.key());
        if (stamp == null || !isSame(file, stamp)) {
          return false;
        }
        found++;
      }
    }
    return found == files.size();
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
    boolean racy = stamp.modified() > taken - RACY;
    if (file.modified() == stamp.modified() && !racy) {
      return true;
    }
    try {
      return stamp.checksum() != 0 && Checksum.of(file.content().read()) == stamp.checksum();
    } catch (IOException e) {
      return false;
    }
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

  /** Whether some file's time would have to be compared by content again the next time. */
  public boolean isOutOfDate(List<Checkout> checkouts) {
    return checkouts.stream()
        .flatMap(checkout -> watched(checkout).stream())
        .anyMatch(
            file -> {
              FileStamp stamp = files.get(file.key());
              return stamp == null
                  || stamp.modified() != file.modified()
                  || stamp.modified() > taken - RACY;
            });
  }

  /** This instant, as {@link #taken()} counts. */
  public static long now() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
