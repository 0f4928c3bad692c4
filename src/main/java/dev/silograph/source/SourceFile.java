package dev.silograph.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of a checkout, not yet read.
 *
 * @param repo base name of the checkout's root
 * @param path path relative to the root, {@code /}-separated
 * @param absolute where it lies on disk
 * @param size in bytes, as the directory listing gave it
 */
public record SourceFile(String repo, String path, Path absolute, long size)
    implements Comparable<SourceFile> {

  public SourceFile {
    Objects.requireNonNull(repo, "repo");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(absolute, "absolute");
  }

  /** The key under which the graph knows this file. */
  public String key() {
    return repo + ":" + path;
  }

  /** The place of a line in this file; line 0 means the whole file. */
  public Location at(int line) {
    return new Location(repo, path, line);
  }

  @Override
  public int compareTo(SourceFile other) {
    int byRepo = repo.compareTo(other.repo);
    return byRepo != 0 ? byRepo : path.compareTo(other.path);
  }
}
