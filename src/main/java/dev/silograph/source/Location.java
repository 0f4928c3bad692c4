package dev.silograph.source;

import java.util.Objects;

/**
 * A place in a checkout.
 *
 * @param repo base name of the checkout's root
 * @param file path relative to that root, {@code /}-separated
 * @param line 1-based line, or 0 where the whole file is meant
 */
public record Location(String repo, String file, int line) implements Comparable<Location> {

  public Location {
    Objects.requireNonNull(repo, "repo");
    Objects.requireNonNull(file, "file");
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  /** The same file, at another line. */
  public Location at(int otherLine) {
    return new Location(repo, file, otherLine);
  }

  @Override
  public int compareTo(Location other) {
    int byRepo = repo.compareTo(other.repo);
    if (byRepo != 0) {
      return byRepo;
    }
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** {@code file:line}, as editors and terminals make it clickable. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
