package dev.silograph.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A tree of sources as it lies on disk.
 *
 * @param name base name of the root, unless the caller chose another to tell two apart
 * @param root absolute path
 * @param revision the commit that git has checked out, or null outside of git and before the first
 *     commit
 * @param historyEnd tells the commits at which a shallow clone ends from those of another depth; 0
 *     where git's history is whole, or there is none
 * @param files its Python files ({@code .py}), sorted by path
 * @param lockfile its {@code migrations_lockfile.txt}, the one nearest to the root; null where
 *     there is none
 * @param diagnostics what of the tree could not be read, sorted
 */
public record Checkout(
    String name,
    Path root,
    String revision,
    long historyEnd,
    List<SourceFile> files,
    SourceFile lockfile,
    List<Diagnostic> diagnostics) {

  public Checkout {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(root, "root");
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A tree of whose history no more is asked. */
  public Checkout(
      String name,
      Path root,
      String revision,
      List<SourceFile> files,
      SourceFile lockfile,
      List<Diagnostic> diagnostics) {
    this(name, root, revision, 0, files, lockfile, diagnostics);
  }

  /**
   * Lists a tree under the base name of its root. No file is opened.
   *
   * @throws UnreadableCheckoutException where there is no such directory, or it cannot be listed
   */
  public static Checkout read(Path root) {
    return read(root, nameOf(root));
  }

  /** Lists a tree under another name: two checkouts may have the same base name. */
  public static Checkout read(Path root, String name) {
    Path absolute = root.toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      throw new UnreadableCheckoutException("There is no directory " + root + ".");
    }
    if (!Files.isDirectory(absolute)) {
      throw new UnreadableCheckoutException(root + " is a file, not the root of a checkout.");
    }
    if (!Files.isReadable(absolute) || !Files.isExecutable(absolute)) {
      throw new UnreadableCheckoutException(
          "The directory " + root + " cannot be read: permission denied.");
    }
    // Git's configuration is first sought by asking git, which takes as long as the walk.
    CompletableFuture<GitRevision> revision =
        CompletableFuture.supplyAsync(() -> GitRevision.of(absolute));
    TreeWalk walk = TreeWalk.over(absolute, name);
    return new Checkout(
        name,
        absolute,
        revision.join().commit(),
        revision.join().boundary(),
        walk.files(),
        walk.lockfile(),
        walk.diagnostics());
  }

  /** Whether a tree holds any Python file; takes no longer than it takes to find the first. */
  public static boolean holdsPython(Path root) {
    return TreeWalk.findsAny(root);
  }

  /** The name that {@link #read(Path)} gives a checkout. */
  public static String nameOf(Path root) {
    Path base = root.toAbsolutePath().normalize().getFileName();
    return base == null ? "root" : base.toString();
  }

  /**
   * The root of the checkout that a directory stands in: the nearest directory upwards that holds
   * {@code .git} (a directory, or in a worktree a file), else the directory itself.
   */
  public static Path enclosingRoot(Path directory) {
    Path start = directory.toAbsolutePath().normalize();
    for (Path candidate = start; candidate != null; candidate = candidate.getParent()) {
      if (Files.exists(candidate.resolve(".git"))) {
        return candidate;
      }
    }
    return start;
  }
}
