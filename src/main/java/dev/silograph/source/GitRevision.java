package dev.silograph.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Which commit git has checked out, and how much of what came before it is there.
 *
 * @param commit the one that {@code HEAD} points at, as 40 hex digits; null outside of git, before
 *     the first commit, and where the repository is damaged: a tree can be read without knowing its
 *     revision
 * @param boundary tells the commits at which a shallow clone ends from others; 0 where the history
 *     is whole, or there is none
 */
record GitRevision(String commit, long boundary) {

  private static final GitRevision NONE = new GitRevision(null, 0);

  /** That of the repository that a directory is in. */
  static GitRevision of(Path directory) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      return NONE;
    }
    try (Repository repository = builder.build()) {
      ObjectId head = repository.resolve("HEAD");
      return head == null ? NONE : new GitRevision(head.name(), boundary(repository));
    } catch (IOException | RuntimeException unreadable) {
      return NONE;
    }
  }

  private static long boundary(Repository repository) throws IOException {
    Set<ObjectId> ends = new TreeSet<>(repository.getObjectDatabase().getShallowCommits());
    return ends.isEmpty() ? 0 : Checksum.of(ends.toString().getBytes(StandardCharsets.UTF_8));
  }
}
