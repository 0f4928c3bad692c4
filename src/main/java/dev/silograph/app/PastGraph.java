package dev.silograph.app;

import dev.silograph.cache.FactStore;
import dev.silograph.cache.Inventory;
import dev.silograph.graph.GraphException;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexInfo;
import dev.silograph.graph.IndexTurn;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.FileFacts;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.source.Checkout;
import dev.silograph.source.Checksum;
import dev.silograph.source.GitTree;
import dev.silograph.source.ModuleName;
import dev.silograph.source.ModuleNames;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The graph that a workspace had at a revision of its first checkout, but with the uses that its
 * files have now: those of what is gone are left over. It has a store of its own beside that of the
 * present, made anew each time; only files that differ are parsed.
 */
final class PastGraph implements AutoCloseable {

  private final IndexTurn turn;
  private final OpenedGraph graph;
  private final String revision;

  private PastGraph(IndexTurn turn, OpenedGraph graph, String revision) {
    this.turn = turn;
    this.graph = graph;
    this.revision = revision;
  }

  /**
   * Makes it.
   *
   * @throws dev.silograph.source.NoSuchRevisionException where there is no such revision, or no git
   * @throws dev.silograph.source.UnreadableCheckoutException where a checkout cannot be listed
   * @throws GraphUnavailableException where it cannot be written
   */
  static PastGraph of(Workspace workspace, String revision) {
    List<Checkout> present = workspace.read();
    Checkout first = present.get(0);
    try (GitTree tree = GitTree.at(first.root(), first.name(), revision)) {
      Workspace apart =
          new Workspace(workspace.roots(), workspace.store().resolve("base"), Optional.empty());
      IndexTurn turn = IndexTurns.take(apart);
      StoreOpening opening = StoreOpening.start(apart);
      try {
        List<Checkout> past = new ArrayList<>(present);
        past.set(0, tree.checkout());
        index(workspace, past, present, opening);
        OpenedGraph opened = OpenedGraph.of(opening.await());
        return new PastGraph(turn, opened, tree.revision());
      } catch (RuntimeException | Error e) {
        opening.abandon();
        turn.close();
        throw e;
      }
    }
  }

  private static void index(
      Workspace workspace, List<Checkout> past, List<Checkout> present, StoreOpening opening) {
    Map<String, FileFacts> facts = FactStore.read(workspace.store(), ToolVersion.build());
    Optional<Inventory> inventory = Inventory.in(workspace.store());
    boolean tests = inventory.map(kept -> kept.basis().includeTests()).orElse(false);
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(tests, false), parser);
    files(past).parallelStream().forEach(file -> add(file, facts, resolver, parser));
    for (Checkout checkout : present) {
      Map<SourceFile, ModuleName> names = ModuleNames.of(checkout);
      checkout.files().parallelStream()
          .forEach(
              file -> resolver.addReader(file, names.get(file), mentions(file, facts, parser)));
    }
    GraphStore store = opening.await();
    try {
      store.replace(resolver.resolve(past), new IndexInfo(ToolVersion.current(), Instant.now()));
    } catch (GraphException e) {
      throw new GraphUnavailableException(e.getMessage(), e);
    }
  }

  private static List<SourceFile> files(List<Checkout> checkouts) {
    return checkouts.stream().flatMap(checkout -> checkout.files().stream()).toList();
  }

  private static void add(
      SourceFile file, Map<String, FileFacts> facts, SchemaResolver resolver, PythonParser parser) {
    FileFacts known = facts.get(file.key());
    if (isOf(file, known) && known.product() == resolver.isProduct(file)) {
      resolver.add(file, known);
    } else {
      resolver.add(parser.parse(file));
    }
  }

  private static Mentions mentions(
      SourceFile file, Map<String, FileFacts> facts, PythonParser parser) {
    FileFacts known = facts.get(file.key());
    return isOf(file, known) ? known.mentions() : Mentions.of(parser.parse(file));
  }

  /** Whether facts are those of a file's content. */
  private static boolean isOf(SourceFile file, FileFacts known) {
    try {
      return known != null
          && known.checksum() != 0
          && known.checksum() == Checksum.of(file.content().read());
    } catch (IOException e) {
      return false;
    }
  }

  OpenedGraph graph() {
    return graph;
  }

  /** The commit, as 40 hex digits. */
  String revision() {
    return revision;
  }

  @Override
  public void close() {
    try {
      graph.close();
    } finally {
      turn.close();
    }
  }
}
