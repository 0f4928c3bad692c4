package dev.silograph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for whoever has a file locked, as long as there is hope that it ends. */
final class LockWait {

  /** A process that somebody stops and lets go on at once is worth waiting for. */
  private static final Duration STOPPED = Duration.ofSeconds(3);

  private final Path file;
  private final long deadline;
  private final long begin = System.nanoTime();
  private long stoppedSince;

  LockWait(Path file, Duration patience) {
    this.file = file;
    this.deadline = StoreLock.deadline(patience);
  }

  /** Sleeps a little; false when the time is up, or whoever has it has been stopped for a while. */
  boolean pause() {
    if (!isOwnerStopped()) {
      stoppedSince = 0;
    } else if (stoppedSince == 0) {
      stoppedSince = System.nanoTime();
    } else if (System.nanoTime() - stoppedSince > STOPPED.toNanos()) {
      return false;
    }
    return StoreLock.pause(deadline);
  }

  /** Whether it has been stopped, as by Ctrl-Z; known on Linux alone. */
  boolean isOwnerStopped() {
    try {
      String stat = Files.readString(Path.of("/proc", Files.readString(file).strip(), "stat"));
      // The state follows the program's name, which is in brackets and may hold any character.
      return stat.startsWith(" T", stat.lastIndexOf(')') + 1);
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }

  Duration waited() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Who has it, in words. */
  String owner() {
    return StoreLock.owner(file) + (isOwnerStopped() ? ", which is stopped" : "");
  }
}
