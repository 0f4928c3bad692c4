package dev.silograph.resolve;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.python.Stmt.ClassDef;
import dev.silograph.resolve.migration.Leaving;
import dev.silograph.resolve.migration.MigrationHistory;
import dev.silograph.resolve.sentry.PastDecorators;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.schema.Declaration;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Table;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.GitHistory;
import dev.silograph.source.GitHistory.Change;
import dev.silograph.source.GitHistory.Step;
import dev.silograph.source.Location;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The silos that removed models were declared for, where routers have entries for their tables and
 * git's history tells: the commit that added the migration, or one next to it, removed the class.
 */
final class PastSilos {

  private final PythonParser parser;
  private final Silos silos;
  private final List<HistoricalAssignment> entries;
  private final Map<String, Leaving> leavings = new TreeMap<>();
  private final Map<String, Declaration> declarations = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  PastSilos(
      PythonParser parser,
      Silos silos,
      List<HistoricalAssignment> entries,
      MigrationHistory history) {
    this.parser = parser;
    this.silos = silos;
    this.entries = entries;
    Set<String> gone =
        history.tables().stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
    for (HistoricalAssignment entry : entries) {
      if (gone.contains(entry.table())) {
        history.leaving(entry.table()).ifPresent(left -> leavings.put(entry.table(), left));
      }
    }
  }

  /** What the decorator of a table's last model said; null where nothing tells. */
  Declaration of(String table) {
    return declarations.get(table);
  }

  /** What kept history from being read. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Looks for the models whose migrations are in a checkout. */
  void lookInto(Checkout checkout) {
    Map<String, Leaving> here = new TreeMap<>(leavings);
    here.values().removeIf(left -> !left.steps().get(0).repo().equals(checkout.name()));
    if (here.isEmpty()) {
      return;
    }
    try (GitHistory git = GitHistory.of(checkout.root()).orElse(null)) {
      if (git != null) {
        look(git, here);
      }
    } catch (UncheckedIOException e) {
      warn(here, "git's history cannot be read (" + e.getCause().getMessage() + ")");
    }
  }

  private void look(GitHistory git, Map<String, Leaving> tables) {
    Set<String> files = new TreeSet<>();
    tables.values().forEach(left -> left.steps().forEach(step -> files.add(step.file())));
    Map<String, List<Step>> around = git.around(files);
    PastDecorators decorators = new PastDecorators(silos.limits(), git, parser);
    Map<String, Leaving> beyond = new TreeMap<>();
    tables.forEach(
        (table, left) -> {
          if (left.steps().stream().noneMatch(step -> around.containsKey(step.file()))) {
            beyond.put(table, left);
          }
          new Search(git, decorators, left)
              .among(around)
              .ifPresent(found -> declarations.put(table, found));
        });
    if (!beyond.isEmpty() && git.isShallow()) {
      warn(beyond, "the clone is shallow");
    }
  }

  private void warn(Map<String, Leaving> tables, String why) {
    Location place =
        entries.stream()
            .filter(entry -> tables.containsKey(entry.table()))
            .findFirst()
            .orElseThrow()
            .location();
    diagnostics.add(
        new Diagnostic(
            place.at(0),
            why
                + ": what removed models were declared for is not known, so these entries are not"
                + " compared with it: "
                + String.join(", ", tables.keySet())));
  }

  /** The search for one class. */
  private final class Search {

    private final GitHistory git;
    private final PastDecorators decorators;
    private final Leaving left;
    private final String type;

    Search(GitHistory git, PastDecorators decorators, Leaving left) {
      this.git = git;
      this.decorators = decorators;
      this.left = left;
      this.type = left.model().substring(left.model().lastIndexOf('.') + 1);
    }

    /** The first step that removed the class ends the search, whether or not it tells a silo. */
    Optional<Declaration> among(Map<String, List<Step>> around) {
      for (Location migration : left.steps()) {
        for (Step step : around.getOrDefault(migration.file(), List.of())) {
          List<Change> changes = git.changes(step, "class " + type);
          List<Declaration> removed = removed(step, changes);
          if (removed != null) {
            return removed.stream().map(Declaration::silo).distinct().count() == 1
                ? Optional.of(removed.get(0))
                : Optional.empty();
          }
        }
      }
      return Optional.empty();
    }

    /** What the removed classes of the name declared; null where none was removed, or one moved. */
    private List<Declaration> removed(Step step, List<Change> changes) {
      List<Declaration> declared = new ArrayList<>();
      boolean removed = false;
      for (Change change : changes) {
        if (TestFiles.isTest(change.path())) {
          continue;
        }
        if (find(parse(change.path(), change.after())).isPresent()) {
          return null;
        }
        ParsedModule before = parse(change.path(), change.before());
        Optional<ClassDef> found = find(before);
        removed |= found.isPresent();
        found
            .flatMap(each -> decorators.silo(before, each, step.parent()))
            .map(
                silo ->
                    new Declaration(
                        silo, step.parent(), before.file().at(found.orElseThrow().line())))
            .ifPresent(declared::add);
      }
      return removed ? declared : null;
    }

    private ParsedModule parse(String path, String text) {
      String repo = left.steps().get(0).repo();
      String held = text == null ? "" : text;
      return parser.parse(new SourceFile(repo, path, Path.of(path), 0), held);
    }

    private Optional<ClassDef> find(ParsedModule module) {
      return module.body().stream()
          .filter(ClassDef.class::isInstance)
          .map(ClassDef.class::cast)
          .filter(each -> each.name().equalsIgnoreCase(type))
          .findFirst();
    }
  }
}
