package dev.silograph.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
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
 *
 * <p>Every question waits for this, so all cores list directories.
 */
final class TreeWalk {

  private static final Set<String> SKIPPED = Set.of("node_modules", "__pycache__", "site-packages");

  static final String LOCKFILE = "migrations_lockfile.txt";

  /** What a virtual environment has at its root, whatever that is called. */
  static final String ENVIRONMENT = "pyvenv.cfg";

  /** More wait for the disk rather than list it. */
  private static final int MOST_THREADS = 8;

  private final Path root;
  private final String repo;
  private final boolean any;
  private volatile boolean ended;
  private final Found found = new Found();

  private TreeWalk(Path root, String repo, boolean any) {
    this.root = root;
    this.repo = repo;
    this.any = any;
  }

  static TreeWalk over(Path root, String repo) {
    TreeWalk walk = new TreeWalk(root, repo, false);
    walk.run();
    return walk;
  }

  /** Whether there is any Python file; false too where that cannot be told. */
  static boolean findsAny(Path root) {
    TreeWalk walk = new TreeWalk(root, "", true);
    walk.run();
    return !walk.files().isEmpty();
  }

  /** Sorted. */
  List<SourceFile> files() {
    return found.files;
  }

  /** Whether a directory is left out because of its name. */
  static boolean isLeftOut(String name) {
    return name.startsWith(".") || SKIPPED.contains(name);
  }

  /** The lockfile that is nearest to the root, or null. */
  SourceFile lockfile() {
    return nearest(found.lockfiles);
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

  /** Sorted. */
  List<Diagnostic> diagnostics() {
    return found.diagnostics;
  }

  private void run() {
    ForkJoinPool threads =
        new ForkJoinPool(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    try {
      Directory top = new Directory(new Entry(root, "", ""));
      threads.execute(top);
      Queue<Directory> listed = new ArrayDeque<>(List.of(top));
      while (!listed.isEmpty()) {
        Directory next = listed.remove();
        found.add(next.join());
        listed.addAll(next.below);
      }
    } finally {
      threads.shutdown();
    }
    Collections.sort(found.files);
    Collections.sort(found.diagnostics);
  }

  /** What there is in a directory. */
  private static final class Found {
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceFile> lockfiles = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(Found more) {
      files.addAll(more.files);
      lockfiles.addAll(more.lockfiles);
      diagnostics.addAll(more.diagnostics);
    }
  }

  /**
   * What a directory lists.
   *
   * @param name base name
   * @param relative path relative to the root, {@code /}-separated
   */
  private record Entry(Path path, String name, String relative) {}

  /**
   * Lists one directory, and has those in it listed too. It does not wait for them: they may be
   * nested as deep as any path is long.
   */
  private final class Directory extends RecursiveTask<Found> {

    private static final long serialVersionUID = 1;

    private final transient Entry self;
    private final transient List<Directory> below = new ArrayList<>();

    Directory(Entry self) {
      this.self = self;
    }

    @Override
    protected Found compute() {
      Found all = new Found();
      for (Entry entry : list(all)) {
        if (ended) {
          break;
        }
        visit(entry, all);
      }
      below.forEach(ForkJoinTask::fork);
      return all;
    }

    /** Its entries; none where it is the root of a virtual environment. */
    private List<Entry> list(Found all) {
      List<Entry> entries = new ArrayList<>();
      String before = self.relative.isEmpty() ? "" : self.relative + "/";
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(self.path)) {
        for (Path path : stream) {
          String name = path.getFileName().toString();
          if (name.equals(ENVIRONMENT) && !self.path.equals(root)) {
            return List.of();
          }
          entries.add(new Entry(path, name, before + name));
        }
      } catch (DirectoryIteratorException e) {
        String why = IoReason.of(e.getCause());
        report(self, "the directory could not be listed to its end: " + why, all);
      } catch (AccessDeniedException e) {
        report(self, "the directory cannot be read: permission denied", all);
      } catch (IOException e) {
        report(self, "cannot be read: " + IoReason.of(e), all);
      }
      return entries;
    }

    private void visit(Entry entry, Found all) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry.path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          if (!isLeftOut(entry.name)) {
            below.add(new Directory(entry));
          }
        } else {
          visitFile(entry, attributes, all);
        }
      } catch (AccessDeniedException e) {
        report(entry, "cannot be read: permission denied", all);
      } catch (IOException e) {
        report(entry, "cannot be read: " + IoReason.of(e), all);
      }
    }
  }

  private void visitFile(Entry file, BasicFileAttributes attributes, Found all) {
    if (file.name.equals(LOCKFILE) && attributes.isRegularFile()) {
      all.lockfiles.add(sourceFile(file, attributes));
    } else if (file.name.endsWith(".py") && attributes.isSymbolicLink()) {
      visitLink(file, all);
    } else if (file.name.endsWith(".py") && attributes.isRegularFile()) {
      add(file, attributes, all);
    }
  }

  private void visitLink(Entry link, Found all) {
    try {
      BasicFileAttributes target = Files.readAttributes(link.path, BasicFileAttributes.class);
      if (target.isRegularFile()) {
        add(link, target, all);
      }
    } catch (AccessDeniedException e) {
      report(link, "the target of this symbolic link cannot be read: permission denied", all);
    } catch (NoSuchFileException e) {
      report(link, "this symbolic link points at no file", all);
    } catch (IOException e) {
      report(link, isLoop(e) ? "this symbolic link loops" : unfollowed(e), all);
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

  private void add(Entry file, BasicFileAttributes attributes, Found all) {
    all.files.add(sourceFile(file, attributes));
    ended |= any;
  }

  private SourceFile sourceFile(Entry file, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new SourceFile(repo, file.relative, file.path, attributes.size(), modified);
  }

  private void report(Entry entry, String message, Found all) {
    all.diagnostics.add(new Diagnostic(new Location(repo, entry.relative, 0), message));
  }
}
