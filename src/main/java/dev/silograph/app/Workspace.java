package dev.silograph.app;

import dev.silograph.source.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The checkouts that a user asks about, and where their graph is kept.
 *
 * @param roots absolute, without doubles; at least one
 * @param store the graph's directory, which need not exist yet
 * @param server where the graph is kept instead
 */
public record Workspace(List<Path> roots, Path store, Optional<ServerGraph> server) {

  private static final String DIRECTORY = ".silograph";

  public Workspace {
    roots = List.copyOf(roots);
  }

  /**
   * Finds where the graph of some checkouts is kept: in the first of them, or in the user's cache
   * where that is read-only. Several checkouts together have a graph of their own, apart from that
   * of each.
   *
   * @param repos roots of checkouts; at least one
   * @param cache the user's cache directory
   * @throws dev.silograph.source.UnreadableCheckoutException where one of them is no directory that
   *     can be read
   */
  public static Workspace of(List<Path> repos, Path cache) {
    Set<Path> roots = new LinkedHashSet<>();
    for (Path repo : repos) {
      roots.add(realPath(repo));
    }
    Path first = roots.iterator().next();
    Path home = first.resolve(DIRECTORY);
    if (!Files.isWritable(Files.isDirectory(home) ? home : first)) {
      Path apart = cache.resolve("silograph").resolve(first.getFileName() + "-" + digest(roots));
      return new Workspace(List.copyOf(roots), apart, Optional.empty());
    }
    Path store = roots.size() == 1 ? home : home.resolve("with-" + digest(roots));
    return new Workspace(List.copyOf(roots), store, Optional.empty());
  }

  /** The same checkouts with their graph on a server. */
  public Workspace on(ServerGraph graph) {
    return new Workspace(roots, store, Optional.of(graph));
  }

  /** What to call their graph: the base names of the roots. */
  public String name() {
    return roots.stream().map(Checkout::nameOf).collect(Collectors.joining("+"));
  }

  /** Whether there is anything to list. */
  boolean holdsPython() {
    return roots.stream().anyMatch(Checkout::holdsPython);
  }

  /** Lists the files of each checkout. Two with one base name are told apart by a number. */
  List<Checkout> read() {
    List<Checkout> checkouts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Path root : roots) {
      String base = Checkout.nameOf(root);
      String name = base;
      for (int i = 2; !names.add(name); i++) {
        name = base + "-" + i;
      }
      checkouts.add(Checkout.read(root, name));
    }
    return checkouts;
  }

  private static Path realPath(Path repo) {
    try {
      if (Files.isDirectory(repo)) {
        return repo.toRealPath();
      }
    } catch (IOException e) {
      // Reading it says what is wrong.
    }
    return Checkout.read(repo).root();
  }

  private static String digest(Set<Path> roots) {
    String text = roots.stream().map(Path::toString).sorted().collect(Collectors.joining("\0"));
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
