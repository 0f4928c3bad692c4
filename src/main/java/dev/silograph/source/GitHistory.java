package dev.silograph.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Past texts of a checkout's files, along the first parents of the commit that is checked out: what
 * a branch brought is seen as one step, when it was merged. Only objects are read; nothing is
 * checked out. Methods throw {@link UncheckedIOException} where an object is not there.
 */
public final class GitHistory implements AutoCloseable {

  /** How many commits are looked at, so that a long history costs no more than a second or two. */
  private static final int COMMITS = 10_000;

  private static final Duration TIME = Duration.ofSeconds(3);

  /** A class and the migration that says so need not leave and come in the same commit. */
  private static final int NEIGHBOURS = 3;

  /** A step that changes more files is an import of a whole tree, and tells nothing. */
  private static final int FILES = 3_000;

  private static final int TEXT_BYTES = 4 << 20;

  /**
   * One commit and the one before it.
   *
   * @param commit 40 hex digits
   * @param parent 40 hex digits
   */
  public record Step(String commit, String parent) {}

  /**
   * What a step made of a file.
   *
   * @param before its text in the parent, or null where it was not there
   * @param after its text in the commit, or null where it is gone
   */
  public record Change(String path, String before, String after) {}

  private final Repository repository;

  private GitHistory(Repository repository) {
    this.repository = repository;
  }

  /** The history of a root that is a repository's own; empty for one inside another's. */
  public static Optional<GitHistory> of(Path root) {
    File parent = root.getParent() == null ? null : root.getParent().toFile();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setMustExist(true)
            .addCeilingDirectory(parent)
            .findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GitHistory(builder.build()));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the clone was made without its older commits. */
  public boolean isShallow() {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The step that last added each file, then those next to it, nearest first. A file whose addition
   * lies too far back, or before what a shallow clone holds, is missing.
   *
   * @param files paths relative to the root
   */
  public Map<String, List<Step>> around(Set<String> files) {
    Set<String> pending = new TreeSet<>(files);
    Map<String, Integer> found = new TreeMap<>();
    List<Step> line = new ArrayList<>();
    long end = System.nanoTime() + TIME.toNanos();
    int last = 0;
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      ObjectId head = repository.resolve("HEAD");
      RevCommit commit = head == null ? null : walk.parseCommit(head);
      while (commit != null
          && commit.getParentCount() > 0
          && line.size() < COMMITS
          && System.nanoTime() < end
          && (!pending.isEmpty() || line.size() <= last + NEIGHBOURS)) {
        RevCommit parent = walk.parseCommit(commit.getParent(0));
        for (String path : pending.isEmpty() ? Set.<String>of() : added(parent, commit, pending)) {
          pending.remove(path);
          last = line.size();
          found.put(path, last);
        }
        line.add(new Step(commit.name(), parent.name()));
        commit = parent;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Step>> around = new TreeMap<>();
    found.forEach((path, at) -> around.put(path, around(line, at)));
    return around;
  }

  private static List<Step> around(List<Step> line, int at) {
    List<Step> steps = new ArrayList<>();
    steps.add(line.get(at));
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      for (int each : new int[] {at + distance, at - distance}) {
        if (each >= 0 && each < line.size()) {
          steps.add(line.get(each));
        }
      }
    }
    return steps;
  }

  private Set<String> added(RevCommit parent, RevCommit commit, Set<String> files)
      throws IOException {
    Set<String> added = new TreeSet<>();
    try (TreeWalk trees = difference(parent, commit, PathFilterGroup.createFromStrings(files))) {
      while (trees.next()) {
        if (isMissing(trees, 0) && !isMissing(trees, 1)) {
          added.add(trees.getPathString());
        }
      }
    }
    return added;
  }

  /**
   * What a step changed in Python files that hold some words, before or after, in whatever case.
   * Empty also where it changed thousands of files.
   */
  public List<Change> changes(Step step, String words) {
    List<Change> changes = new ArrayList<>();
    int files = 0;
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk trees =
            difference(
                walk.parseCommit(ObjectId.fromString(step.parent())),
                walk.parseCommit(ObjectId.fromString(step.commit())),
                PathSuffixFilter.create(".py"))) {
      while (trees.next()) {
        if (++files > FILES) {
          return List.of();
        }
        Change change = new Change(trees.getPathString(), textAt(trees, 0), textAt(trees, 1));
        if (holds(change.before(), words) || holds(change.after(), words)) {
          changes.add(change);
        }
      }
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text that a file had at a commit; empty where it was not there. */
  public Optional<String> text(String commit, String path) {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree =
            TreeWalk.forPath(
                repository, path, walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
      return tree == null ? Optional.empty() : Optional.ofNullable(textAt(tree, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TreeWalk difference(RevCommit parent, RevCommit commit, TreeFilter filter)
      throws IOException {
    TreeWalk trees = new TreeWalk(repository);
    trees.addTree(parent.getTree());
    trees.addTree(commit.getTree());
    trees.setRecursive(true);
    trees.setFilter(AndTreeFilter.create(filter, TreeFilter.ANY_DIFF));
    return trees;
  }

  private static boolean isMissing(TreeWalk trees, int side) {
    return trees.getFileMode(side) == FileMode.MISSING;
  }

  /** Null where there is no such file, or it is a link or larger than Python files are. */
  private String textAt(TreeWalk trees, int side) throws IOException {
    if ((trees.getRawMode(side) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
      return null;
    }
    var object = repository.open(trees.getObjectId(side));
    return object.getSize() > TEXT_BYTES
        ? null
        : new String(object.getCachedBytes(TEXT_BYTES), StandardCharsets.UTF_8);
  }

  private static boolean holds(String text, String words) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    repository.close();
  }
}
