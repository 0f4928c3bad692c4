package dev.silograph.resolve.migration;

import static java.util.stream.Collectors.joining;

import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.migration.TableHistory.Event;
import dev.silograph.schema.Drift;
import dev.silograph.schema.Model;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the history of a table may be otherwise than it was replayed: a migration that could not be
 * read may have done anything to the tables of its app, and two that nothing puts in order may have
 * done what they did the other way round.
 */
final class Doubts {

  private final MigrationGraph graph;
  private final TableHistory history;
  private final ProjectState state;
  private final LibraryModels libraries;
  private final Map<String, Map<Key, String>> unread = new TreeMap<>();
  private final Map<String, Set<String>> unordered = new HashMap<>();
  private final Map<String, Set<String>> unorderedModels = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param run the migrations that were replayed
   */
  Doubts(
      MigrationGraph graph, Collection<MigrationFile> run, Replay replay, LibraryModels libraries) {
    this.graph = graph;
    this.history = replay.history();
    this.state = replay.state();
    this.libraries = libraries;
    Map<Key, MigrationFile> files = new TreeMap<>();
    run.forEach(file -> files.put(file.key(), file));
    for (Key key : graph.unknown()) {
      unread(key, key + (graph.isThere(key) ? " could not be read" : " is not there"));
    }
    for (MigrationFile file : run) {
      if (!file.whole() || replay.failed().contains(file.key())) {
        unread(file.key(), "a part of " + file.key() + " could not be read");
      }
    }
    graph.circular().forEach(key -> circle(files.get(key)));
    graph
        .leaves()
        .forEach(
            (app, leaves) -> {
              if (leaves.size() > 1) {
                branches(app, leaves, files);
              }
            });
  }

  /** Faults of the graph for which Django would refuse it. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void unread(Key key, String doubt) {
    unread.computeIfAbsent(key.app(), app -> new TreeMap<>()).put(key, doubt);
  }

  private void circle(MigrationFile file) {
    String fault = file.key() + " depends on itself in a circle";
    diagnostics.add(
        new Diagnostic(file.location(), "migration " + fault + "; Django refuses to load it"));
    unordered(file.key().app(), touchedBy(Set.of(file.key())), fault);
  }

  /** What only one of several branches has is in no known order to what another one has. */
  private void branches(String app, List<Key> leaves, Map<Key, MigrationFile> files) {
    String names = leaves.stream().map(Key::name).collect(joining(", "));
    Key last = leaves.get(leaves.size() - 1);
    if (files.containsKey(last)) {
      diagnostics.add(
          new Diagnostic(
              files.get(last).location(),
              "app "
                  + app
                  + " has several leaf migrations: "
                  + names
                  + "; Django refuses to run them until they are merged"));
    }
    Map<String, Integer> branchesOfTable = new TreeMap<>();
    for (Key leaf : leaves) {
      Set<Key> branch = new HashSet<>(graph.ancestors(leaf));
      branch.add(leaf);
      leaves.stream()
          .filter(other -> !other.equals(leaf))
          .forEach(other -> branch.removeAll(graph.ancestors(other)));
      touchedBy(branch).forEach(table -> branchesOfTable.merge(table, 1, Integer::sum));
    }
    branchesOfTable.values().removeIf(count -> count < 2);
    String fault = "app " + app + " has several leaf migrations, in no order: " + names;
    unordered(app, branchesOfTable.keySet(), fault);
  }

  private void unordered(String app, Set<String> tables, String doubt) {
    tables.forEach(t -> unordered.computeIfAbsent(t, each -> new TreeSet<>()).add(doubt));
    if (!tables.isEmpty()) {
      unorderedModels.computeIfAbsent(app, each -> new TreeSet<>()).add(doubt);
    }
  }

  private Set<String> touchedBy(Set<Key> migrations) {
    Set<String> keys = new HashSet<>();
    migrations.forEach(key -> keys.add(key.toString()));
    Set<String> tables = new TreeSet<>();
    for (String table : history.tables()) {
      if (history.of(table).stream().anyMatch(event -> keys.contains(event.migration()))) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** Whether a migration of an app could not be read. */
  boolean ofApp(String app) {
    return unread.containsKey(app);
  }

  private List<String> ofModels(String app) {
    Set<String> doubts = new TreeSet<>(unread.getOrDefault(app, Map.of()).values());
    doubts.addAll(unorderedModels.getOrDefault(app, Set.of()));
    return List.copyOf(doubts);
  }

  /** Why a difference between models and migrations may be none; empty where it is certain. */
  List<String> of(Drift drift) {
    List<String> all = new ArrayList<>(drift.doubts());
    all.addAll(ofModels(drift.app()));
    if (drift.what() == Drift.What.TABLE && drift.inModels() == null) {
      StateModel model = state.models().get(Model.key(drift.app(), drift.model()));
      all.addAll(libraries.doubts(model));
    }
    return all;
  }

  /** Why the history of a table may be otherwise; empty where it is certain. */
  List<String> of(String table) {
    Set<String> doubts = new TreeSet<>(unordered.getOrDefault(table, Set.of()));
    TableHistory.Owner owner = history.owner(table);
    StateModel model = owner == null ? null : state.models().get(owner.model());
    if (model != null) {
      doubts.addAll(libraries.doubts(model));
    }
    List<Event> events = history.of(table);
    unread.forEach(
        (app, migrations) ->
            migrations.forEach(
                (key, doubt) -> {
                  if (mayTouch(key, table, events)) {
                    doubts.add(doubt);
                  }
                }));
    return List.copyOf(doubts);
  }

  /** It may touch what its app has, but for what had ended before; and what it is seen to touch. */
  private boolean mayTouch(Key key, String table, List<Event> events) {
    if (events.isEmpty()) {
      return table.startsWith(key.app() + "_");
    }
    if (events.stream().anyMatch(event -> event.migration().equals(key.toString()))) {
      return true;
    }
    Event last = events.get(events.size() - 1);
    boolean over =
        last.ends()
            && graph.ancestors(key).stream().anyMatch(k -> k.toString().equals(last.migration()));
    return !over && key.app().equals(history.app(table));
  }
}
