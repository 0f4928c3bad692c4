package dev.silograph.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of a checkout, not yet read.
 *
 * @param repo base name of the checkout's root
 * @param path path relative to the root, {@code /}-separated
 * @param content where its bytes are
 * @param size in bytes, as the directory listing gave it; 0 when unknown
 * @param modified when it was last written, in nanoseconds since 1970, likewise; 0 when unknown
 */
public record SourceFile(String repo, String path, Content content, long size, long modified)
    implements Comparable<SourceFile> {

  public SourceFile {
    Objects.requireNonNull(repo, "repo");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }

  /** A file of the disk. */
  public SourceFile(String repo, String path, Path absolute, long size, long modified) {
    this(repo, path, new DiskContent(absolute), size, modified);
  }

  /** A file of the disk whose time does not matter. */
  public SourceFile(String repo, String path, Path absolute, long size) {
    this(repo, path, absolute, size, 0);
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
