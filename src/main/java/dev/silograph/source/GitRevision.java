package dev.silograph.source;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Asks git which commit is checked out. */
final class GitRevision {

  private GitRevision() {}

  /**
   * The commit that {@code HEAD} points at, as 40 hex digits; null outside of git, before the first
   * commit, and where the repository is damaged: a tree can be read without knowing its revision.
   */
  static String of(Path directory) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      return null;
    }
    try (Repository repository = builder.build()) {
      ObjectId head = repository.resolve("HEAD");
      return head == null ? null : head.name();
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }
}
