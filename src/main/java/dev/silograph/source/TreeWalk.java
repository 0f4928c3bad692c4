package dev.silograph.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Lists the Python files below a root, and finds its lockfile of migrations.
 *
 * <p>Left out is what is surely not the project's source: hidden directories ({@code .git}, {@code
 * .venv}, {@code .tox}, …), {@code node_modules}, {@code __pycache__}, {@code site-packages} and
 * virtual environments under any name. A directory called {@code build} or {@code dist} may well be
 * a package, so it is read.
 *
 * <p>Symbolic links to files are followed, those to directories are not: the tree they point at is
 * either listed where it is, or not part of the checkout.
 */
final class TreeWalk extends SimpleFileVisitor<Path> {

  private static final Set<String> SKIPPED = Set.of("node_modules", "__pycache__", "site-packages");

  static final String LOCKFILE = "migrations_lockfile.txt";

  /** What a virtual environment has at its root, whatever that is called. */
  static final String ENVIRONMENT = "pyvenv.cfg";

  private final Path root;
  private final int prefix;
  private final String repo;
  private boolean any;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceFile> lockfiles = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TreeWalk(Path root, String repo) {
    this.root = root;
    this.prefix =
        root.getNameCount() == 0 ? root.toString().length() : root.toString().length() + 1;
    this.repo = repo;
  }

  static TreeWalk over(Path root, String repo) {
    TreeWalk walk = new TreeWalk(root, repo);
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new UnreadableCheckoutException(
          "The directory " + root + " cannot be read: " + e.getMessage() + ".");
    }
    Collections.sort(walk.files);
    Collections.sort(walk.diagnostics);
    return walk;
  }

  /** Whether there is any Python file; false too where that cannot be told. */
  static boolean findsAny(Path root) {
    TreeWalk walk = new TreeWalk(root, "");
    walk.any = true;
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      return false;
    }
    return !walk.files.isEmpty();
  }

  List<SourceFile> files() {
    return files;
  }

  /** Whether a directory is left out because of its name. */
  static boolean isLeftOut(String name) {
    return name.startsWith(".") || SKIPPED.contains(name);
  }

  /** The lockfile that is nearest to the root, or null. */
  SourceFile lockfile() {
    return nearest(lockfiles);
  }

  /** Of several lockfiles the one that counts, or null. */
  static SourceFile nearest(List<SourceFile> lockfiles) {
    return lockfiles.stream()
        .filter(file -> !TestFiles.isTest(file.path()))
        .min(
            Comparator.comparing((SourceFile file) -> file.path().split("/").length)
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (directory.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = directory.getFileName().toString();
    boolean skipped = isLeftOut(name) || Files.exists(directory.resolve(ENVIRONMENT));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (name.equals(LOCKFILE) && attributes.isRegularFile()) {
      lockfiles.add(sourceFile(file, attributes));
      return FileVisitResult.CONTINUE;
    }
    if (!name.endsWith(".py")) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      visitLink(file);
    } else if (attributes.isRegularFile()) {
      add(file, attributes);
    }
    return any && !files.isEmpty() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  private void visitLink(Path link) {
    try {
      BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
      if (target.isRegularFile()) {
        add(link, target);
      }
    } catch (AccessDeniedException e) {
      report(link, "the target of this symbolic link cannot be read: permission denied");
    } catch (NoSuchFileException e) {
      report(link, "this symbolic link points at no file");
    } catch (IOException e) {
      report(link, isLoop(e) ? "this symbolic link loops" : unfollowed(e));
    }
  }

  /** Java has no exception of its own for it, only these words, whatever the locale. */
  private static boolean isLoop(IOException e) {
    return e instanceof FileSystemException fault
        && fault.getReason() != null
        && fault.getReason().endsWith("unable to access attributes of symbolic link");
  }

  private static String unfollowed(IOException e) {
    return "this symbolic link cannot be followed: " + e.getMessage();
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException reason) {
    if (reason instanceof AccessDeniedException) {
      report(path, "the directory cannot be read: permission denied");
    } else {
      report(path, "cannot be read: " + reason.getMessage());
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException reason) {
    if (reason != null) {
      report(directory, "the directory could not be listed to its end: " + reason.getMessage());
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file, BasicFileAttributes attributes) {
    files.add(sourceFile(file, attributes));
  }

  private SourceFile sourceFile(Path file, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new SourceFile(repo, relative(file), file, attributes.size(), modified);
  }

  private void report(Path path, String message) {
    diagnostics.add(new Diagnostic(new Location(repo, relative(path), 0), message));
  }

  private String relative(Path path) {
    // Paths know how to do this, too, but take ten times as long.
    return path.equals(root) ? "" : path.toString().substring(prefix).replace('\\', '/');
  }
}
