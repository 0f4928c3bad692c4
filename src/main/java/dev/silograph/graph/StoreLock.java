package dev.silograph.graph;

import dev.silograph.source.IoReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file that one process at a time has locked. The system unlocks it when that process goes,
 * however it goes.
 */
final class StoreLock implements AutoCloseable {

  private static final long POLL_MILLIS = 50;

  /**
   * What this process has locked. To open such a file again, even only to find it locked, would
   * unlock it on Linux as soon as it is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final AtomicBoolean closed = new AtomicBoolean();

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Locks a file, which is made when it is missing; empty where it is locked already. */
  static Optional<StoreLock> tryTake(Path file) {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        taken = lock != null;
        if (!taken) {
          return Optional.empty();
        }
        note(channel);
        return Optional.of(new StoreLock(file, channel));
      } finally {
        if (!taken) {
          channel.close();
        }
      }
    } catch (IOException e) {
      throw new StoreUnreadableException(
          "The file " + file + " cannot be locked: " + IoReason.of(e) + ".", e);
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  /** Says who has it, for messages alone. */
  private static void note(FileChannel channel) throws IOException {
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
  }

  /** Who has it locked, in words. */
  static String owner(Path file) {
    try {
      String pid = Files.readString(file).strip();
      return pid.isEmpty() ? "another process" : "process " + pid;
    } catch (IOException e) {
      return "another process";
    }
  }

  /**
   * Sleeps a little.
   *
   * @return whether there is still time before the deadline, of {@link System#nanoTime}
   */
  static boolean pause(long deadline) {
    try {
      Thread.sleep(POLL_MILLIS);
      return System.nanoTime() < deadline;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static long deadline(Duration patience) {
    return System.nanoTime() + patience.toNanos();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process then.
    } finally {
      HELD.remove(file);
    }
  }
}
