package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.schema.Drift;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Table;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The migrations of a project, loaded and replayed. */
public final class MigrationHistory {

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Migration> migrations = new ArrayList<>();
  private final Replay replay;
  private final LibraryModels libraries;
  private List<Table> tables = List.of();
  private List<Drift> drift = List.of();
  private Doubts doubts;

  private MigrationHistory(DjangoProject project) {
    this.replay = new Replay(project.program(), diagnostics);
    this.libraries = new LibraryModels(project.program(), project.models().models());
  }

  /**
   * Loads and replays migrations.
   *
   * @param modules dotted names of the modules that may be migrations, with the app of each
   * @param rules what the router makes of tables today
   */
  public static MigrationHistory of(
      DjangoProject project,
      Map<String, String> modules,
      RouterRules rules,
      ReplayListener listener) {
    MigrationHistory history = new MigrationHistory(project);
    MigrationReader reader = new MigrationReader(project.program(), history.diagnostics);
    List<MigrationFile> files = new ArrayList<>();
    new TreeMap<>(modules)
        .forEach(
            (name, app) -> {
              PyModule module = project.program().module(name).orElseThrow();
              String last = name.substring(name.lastIndexOf('.') + 1);
              reader.read(module, app, last).ifPresent(files::add);
            });
    history.load(project.program(), files, reader.unreadable(), rules, listener);
    Set<String> apps = new TreeSet<>(modules.values());
    history.drift =
        new DriftFinder(project, history.replay.state())
            .find(apps).stream().map(d -> d.with(history.doubts.of(d))).toList();
    return history;
  }

  private void load(
      Program program,
      List<MigrationFile> files,
      Set<Key> unreadable,
      RouterRules rules,
      ReplayListener listener) {
    MigrationGraph graph = new MigrationGraph(files, unreadable, diagnostics);
    List<MigrationFile> plan = graph.plan();
    Map<Key, List<Replay.Run>> runs = new LinkedHashMap<>();
    for (MigrationFile file : plan) {
      runs.put(file.key(), replay.run(file));
      listener.replayed(runs.size(), plan.size());
    }
    doubts = new Doubts(graph, plan, replay, libraries);
    diagnostics.addAll(doubts.diagnostics());
    tables = tables(rules);
    Routing routing = new Routing(rules, tables, diagnostics);
    UnsafeRemovals unsafe = new UnsafeRemovals(program, replay, graph, doubts);
    Set<Key> leaves = leaves(graph, unreadable);
    List<Key> order = List.copyOf(runs.keySet());
    Set<String> names = replay.history().names();
    for (MigrationFile file : files) {
      Key key = file.key();
      migrations.add(
          file.record(
              graph.isReplaced(key),
              runs.containsKey(key) ? order.indexOf(key) : null,
              leaves.contains(key),
              graph.parents(key),
              routing.route(key.app(), runs.getOrDefault(key, List.of())).stream()
                  .map(operation -> unsafe.judged(key, operation).touchingNone(names))
                  .toList()));
    }
  }

  /** What stands before a migration that cannot be read is no leaf for want of what that says. */
  private static Set<Key> leaves(MigrationGraph graph, Set<Key> unreadable) {
    Set<Key> leaves = new TreeSet<>();
    graph
        .leaves()
        .forEach(
            (app, ends) -> {
              boolean doubtful = unreadable.stream().anyMatch(key -> key.app().equals(app));
              leaves.addAll(doubtful ? ends.subList(ends.size() - 1, ends.size()) : ends);
            });
    return leaves;
  }

  /** Every migration, replaced ones included, by key; only those that are run have operations. */
  public List<Migration> migrations() {
    return migrations;
  }

  /** Tables that migrations name, less those of live models, with what became of each. */
  public List<Table> tables() {
    return tables;
  }

  private List<Table> tables(RouterRules rules) {
    TableHistory history = replay.history();
    Departures departures =
        new Departures(history, replay.shapes(), rules, replay.state().models().keySet(), doubts);
    return history.tables().stream()
        .filter(t -> !rules.liveTables().contains(t))
        .map(
            t ->
                new Table(
                    t,
                    history.app(t),
                    history.state(t),
                    rules.isContrib(t),
                    departures.of(t),
                    null,
                    doubts.of(t)))
        .toList();
  }

  /** How a table left its last model; empty where no operation on the model says so. */
  public Optional<Leaving> leaving(String table) {
    return replay.history().leaving(table);
  }

  /**
   * Why the history of a table may be otherwise than it was replayed; empty where it is certain.
   */
  public List<String> doubts(String table) {
    return doubts.of(table);
  }

  /** Differences between the models and what the migrations add up to. */
  public List<Drift> drift() {
    return drift;
  }

  /** What could not be read. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
