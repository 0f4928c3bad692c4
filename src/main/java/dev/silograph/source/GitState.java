package dev.silograph.source;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;

/** Asks git whether the Python files of a checkout are those of the commit. */
public final class GitState {

  private GitState() {}

  /**
   * Whether Python files differ from the commit that {@code HEAD} points at, new ones included;
   * null outside of git, before the first commit, and where the repository cannot be read.
   */
  public static Boolean isDirty(Path directory) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      return null;
    }
    try (Repository repository = builder.build()) {
      if (repository.isBare() || repository.resolve("HEAD") == null) {
        return null;
      }
      IndexDiff diff = new IndexDiff(repository, "HEAD", new FileTreeIterator(repository));
      diff.setFilter(PathSuffixFilter.create(".py"));
      boolean tracked = diff.diff();
      return tracked || !diff.getUntracked().isEmpty();
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }
}
