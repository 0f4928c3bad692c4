package dev.silograph.source;

import static dev.silograph.source.TreeWalk.ENVIRONMENT;
import static dev.silograph.source.TreeWalk.LOCKFILE;
import static dev.silograph.source.TreeWalk.isLeftOut;
import static dev.silograph.source.TreeWalk.nearest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A checkout as it was at a commit. Its files are read from git's objects, as long as this is open;
 * nothing is checked out. Listed is what would be on disk: see {@link Checkout}.
 */
public final class GitTree implements AutoCloseable {

  private final Repository repository;
  private final Path root;
  private final String name;
  private final String given;
  private RevCommit commit;

  private GitTree(Repository repository, Path root, String name, String given) {
    this.repository = repository;
    this.root = root;
    this.name = name;
    this.given = given;
  }

  /**
   * Finds the commit where a branch left a revision: what the revision has got since is no change
   * of the branch's. Where the two have nothing in common, the revision itself.
   *
   * @param root of the checkout, absolute; a repository's own, or inside one
   * @param name of the checkout
   * @param revision as git would take it
   * @throws NoSuchRevisionException where there is none, or no git
   * @throws UnreadableCheckoutException where the clone is shallow and does not have it, or not
   *     where the branch left it, or is damaged
   */
  public static GitTree at(Path root, String name, String revision) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      throw new NoSuchRevisionException(
          root + " is not in a git checkout, so there is no revision to compare with.");
    }
    try {
      GitTree tree = new GitTree(builder.build(), root, name, revision);
      try {
        tree.commit = tree.find();
        return tree;
      } catch (IOException | RuntimeException e) {
        tree.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UnreadableCheckoutException(
          "Git's objects of " + root + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private RevCommit find() throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(given + "^{commit}");
      if (id == null) {
        throw unknown();
      }
      RevCommit revision = walk.parseCommit(id);
      ObjectId head = repository.resolve("HEAD");
      ObjectId common = head == null ? null : common(head, revision);
      if (common == null && isShallow()) {
        throw new UnreadableCheckoutException(
            "The checkout "
                + root
                + " is a shallow clone that does not reach back to where it left '"
                + given
                + "': fetch more of its history first.");
      }
      return common == null ? revision : walk.parseCommit(common);
    } catch (RevisionSyntaxException
        | AmbiguousObjectException
        | IncorrectObjectTypeException
        | MissingObjectException e) {
      throw unknown();
    }
  }

  /** Null where there is none, or a shallow clone does not reach back to it. */
  private ObjectId common(ObjectId one, ObjectId other) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(one));
      walk.markStart(walk.parseCommit(other));
      return walk.next();
    }
  }

  private boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  private RuntimeException unknown() throws IOException {
    String where = "The checkout " + root + " has no revision '" + given + "'";
    return isShallow()
        ? new UnreadableCheckoutException(
            where + ", and is a shallow clone: fetch that revision first.")
        : new NoSuchRevisionException(where + ".");
  }

  /** The commit, as 40 hex digits. */
  public String revision() {
    return commit.name();
  }

  /**
   * Lists the files.
   *
   * @throws UnreadableCheckoutException where git's objects cannot be read
   */
  public Checkout checkout() {
    try {
      return list();
    } catch (IOException e) {
      throw new UnreadableCheckoutException(
          "The files of " + given + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private Checkout list() throws IOException {
    String prefix = prefix();
    List<SourceFile> files = new ArrayList<>();
    List<SourceFile> lockfiles = new ArrayList<>();
    Set<String> environments = new TreeSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      ObjectId tree = at(prefix);
      if (tree != null) {
        walk.addTree(tree);
      }
      while (tree != null && walk.next()) {
        String file = walk.getNameString();
        if (walk.isSubtree()) {
          if (!isLeftOut(file)) {
            walk.enterSubtree();
          }
        } else if (file.equals(ENVIRONMENT)) {
          environments.add(directory(walk.getPathString()));
        } else if (file.equals(LOCKFILE)) {
          add(walk, prefix, lockfiles);
        } else if (file.endsWith(".py")) {
          add(walk, prefix, files);
        }
      }
    }
    environments.remove("");
    files.removeIf(file -> environments.stream().anyMatch(file.path()::startsWith));
    Collections.sort(files);
    SourceFile lockfile = nearest(lockfiles);
    return new Checkout(name, root, commit.name(), files, lockfile, List.of());
  }

  /** With its slash; empty for the root. */
  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Where the checkout lies in its repository, {@code /}-separated; empty for its root. */
  private String prefix() throws IOException {
    File work = repository.isBare() ? null : repository.getWorkTree();
    if (work == null) {
      return "";
    }
    String below = work.toPath().toRealPath().relativize(root.toRealPath()).toString();
    return below.replace('\\', '/');
  }

  /** The tree of a directory; null where there was none. */
  private ObjectId at(String directory) throws IOException {
    if (directory.isEmpty()) {
      return commit.getTree();
    }
    try (TreeWalk walk = TreeWalk.forPath(repository, directory, commit.getTree())) {
      return walk == null || !walk.isSubtree() ? null : walk.getObjectId(0);
    }
  }

  private void add(TreeWalk walk, String prefix, List<SourceFile> files) throws IOException {
    FileMode mode = walk.getFileMode(0);
    ObjectId id =
        mode == FileMode.SYMLINK
            ? target(walk.getObjectId(0), prefix, directory(walk.getPathString()))
            : walk.getObjectId(0);
    if (id != null && mode != FileMode.GITLINK) {
      files.add(new SourceFile(name, walk.getPathString(), new GitBlob(repository, id), 0, 0));
    }
  }

  /** The file that a link points at; null where it leads to none of the same commit. */
  private ObjectId target(ObjectId link, String prefix, String directory) throws IOException {
    String written = new String(repository.open(link).getBytes(), StandardCharsets.UTF_8);
    String path = Path.of(prefix, directory, written).normalize().toString().replace('\\', '/');
    if (path.startsWith("/") || path.startsWith("..")) {
      return null;
    }
    try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
      boolean file =
          found != null && (found.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
      return file ? found.getObjectId(0) : null;
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
