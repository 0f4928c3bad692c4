package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Django's graph of migrations on an empty database, and the order in which it runs them ({@code
 * django/db/migrations/loader.py}, {@code graph.py}). Where Django would refuse a graph, the fault
 * is a diagnostic and the rest is still ordered.
 */
final class MigrationGraph {

  private static final class Node {
    final Set<Key> parents = new TreeSet<>();
    final Set<Key> children = new TreeSet<>();
  }

  private final Map<Key, MigrationFile> files = new TreeMap<>();
  private final Map<Key, Node> nodes = new TreeMap<>();
  private final Map<Key, Set<Key>> written = new HashMap<>();
  private final Set<Key> replaced = new HashSet<>();
  private final Set<Key> unreadable;
  private final Set<Key> circular;
  private final List<Diagnostic> diagnostics;

  /**
   * @param unreadable migrations that are there and of which no more is known
   */
  MigrationGraph(
      Collection<MigrationFile> migrations, Set<Key> unreadable, List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
    this.unreadable = Set.copyOf(unreadable);
    unreadable.forEach(key -> nodes.put(key, new Node()));
    for (MigrationFile file : migrations) {
      files.put(file.key(), file);
      nodes.put(file.key(), new Node());
    }
    for (MigrationFile file : files.values()) {
      for (Key parent : file.dependencies()) {
        if (parent.app().equals(file.key().app()) && !parent.name().equals(Key.FIRST)) {
          connect(file, file.key(), parent);
        }
      }
    }
    files.values().forEach(this::connectAcrossApps);
    nodes.forEach((key, node) -> written.put(key, new TreeSet<>(node.parents)));
    List.copyOf(nodes.keySet()).stream().filter(k -> !files.containsKey(k)).forEach(this::place);
    files.values().stream().filter(f -> !f.replaces().isEmpty()).forEach(this::replace);
    circular = findCircles();
  }

  /**
   * Gives a migration of which nothing is known the place that its name tells, so that what comes
   * after it is run after what comes before it.
   */
  private void place(Key unknown) {
    nodes.keySet().stream()
        .filter(key -> exists(key) && key.app().equals(unknown.app()))
        .filter(key -> key.compareTo(unknown) < 0 && !dependsOn(key, unknown))
        .filter(key -> !files.containsKey(key) || !files.get(key).replaces().contains(unknown))
        .max(Key::compareTo)
        .filter(before -> nodes.get(unknown).parents.isEmpty())
        .ifPresent(
            before -> {
              nodes.get(unknown).parents.add(before);
              nodes.get(before).children.add(unknown);
            });
  }

  private boolean exists(Key key) {
    return files.containsKey(key) || unreadable.contains(key);
  }

  private Set<Key> findCircles() {
    Set<Key> left = new TreeSet<>(nodes.keySet());
    while (left.removeIf(key -> nodes.get(key).parents.stream().noneMatch(left::contains))) {
      // What depends on nothing that is left stands in no circle.
    }
    left.removeIf(key -> !files.containsKey(key) || !dependsOn(key, key));
    return left;
  }

  /** Migrations in a circle, whose order nobody can tell. */
  Set<Key> circular() {
    return circular;
  }

  /** Migrations that others depend on or whose file does not parse, so that none could be run. */
  Set<Key> unknown() {
    Set<Key> unknown = new TreeSet<>(nodes.keySet());
    unknown.removeAll(files.keySet());
    return unknown;
  }

  /** Whether the file of a migration is there. */
  boolean isThere(Key key) {
    return exists(key);
  }

  private void connectAcrossApps(MigrationFile file) {
    for (Key parent : file.dependencies()) {
      if (!parent.app().equals(file.key().app())) {
        Key resolved = resolved(parent, file);
        if (resolved != null) {
          connect(file, file.key(), resolved);
        }
      }
    }
    for (Key child : file.runBefore()) {
      Key resolved = resolved(child, file);
      if (resolved != null) {
        connect(file, resolved, file.key());
      }
    }
  }

  /** {@code MigrationLoader.check_key}; null where the dependency is to be left out. */
  private Key resolved(Key key, MigrationFile from) {
    boolean first = key.name().equals(Key.FIRST);
    if (!first && !key.name().equals(Key.LATEST)) {
      return key;
    }
    if (key.app().equals(from.key().app())) {
      return null;
    }
    List<Key> ends =
        nodes.keySet().stream()
            .filter(k -> k.app().equals(key.app()))
            .filter(
                k ->
                    (first ? nodes.get(k).parents : nodes.get(k).children)
                        .stream().noneMatch(p -> p.app().equals(key.app())))
            .toList();
    return ends.isEmpty() ? null : ends.get(0);
  }

  private void connect(MigrationFile origin, Key child, Key parent) {
    Node childNode = nodes.get(child);
    Node parentNode = nodes.get(parent);
    if (childNode == null || parentNode == null) {
      Key missing = childNode == null ? child : parent;
      // A migration of an app outside the trees is none of ours to miss.
      boolean known = files.keySet().stream().anyMatch(k -> k.app().equals(missing.app()));
      if (known && files.values().stream().noneMatch(f -> f.replaces().contains(missing))) {
        diagnostics.add(
            new Diagnostic(
                origin.location(),
                "migration "
                    + origin.key()
                    + " depends on "
                    + missing
                    + ", which is not there; Django refuses to load it"));
      }
      if (known) {
        nodes.computeIfAbsent(missing, k -> new Node());
        connect(origin, child, parent);
      }
      return;
    }
    childNode.parents.add(parent);
    parentNode.children.add(child);
  }

  /** {@code MigrationGraph.remove_replaced_nodes}, as on a database where nothing is applied. */
  private void replace(MigrationFile squash) {
    Set<Key> targets = new LinkedHashSet<>(squash.replaces());
    Node replacement = nodes.get(squash.key());
    if (replacement == null) {
      return;
    }
    for (Key target : targets) {
      Node gone = nodes.remove(target);
      if (files.containsKey(target)) {
        replaced.add(target);
      }
      if (gone == null) {
        continue;
      }
      for (Key child : gone.children) {
        nodes.get(child).parents.remove(target);
        if (!targets.contains(child)) {
          replacement.children.add(child);
          nodes.get(child).parents.add(squash.key());
        }
      }
      for (Key parent : gone.parents) {
        nodes.get(parent).children.remove(target);
        if (!targets.contains(parent)) {
          replacement.parents.add(parent);
          nodes.get(parent).children.add(squash.key());
        }
      }
    }
  }

  /** Whether a squash stands in for a migration. */
  boolean isReplaced(Key key) {
    return replaced.contains(key);
  }

  /** Whether a migration is always run after another one. */
  boolean dependsOn(Key key, Key other) {
    return ancestors(key).contains(other);
  }

  /** All that a migration is run after, unknown ones included; itself only in a circle. */
  Set<Key> ancestors(Key key) {
    Set<Key> seen = new HashSet<>();
    Deque<Key> open = new ArrayDeque<>(Set.of(key));
    while (!open.isEmpty()) {
      Node node = nodes.get(open.pop());
      for (Key parent : node == null ? Set.<Key>of() : node.parents) {
        if (seen.add(parent)) {
          open.push(parent);
        }
      }
    }
    return seen;
  }

  /** What a migration depends on as its file says, ends of apps resolved. */
  List<Key> parents(Key key) {
    return written.getOrDefault(key, Set.of()).stream().filter(files::containsKey).toList();
  }

  /** Migrations that no other one of their app depends on, by app; several are a conflict. */
  Map<String, List<Key>> leaves() {
    Map<String, List<Key>> leaves = new TreeMap<>();
    nodes.forEach(
        (key, node) -> {
          if (exists(key) && !hasChild(key)) {
            leaves.computeIfAbsent(key.app(), a -> new ArrayList<>()).add(key);
          }
        });
    return leaves;
  }

  /** One that is only wished for is no child, but those that wish for it are. */
  private boolean hasChild(Key key) {
    return nodes.get(key).children.stream()
        .filter(child -> child.app().equals(key.app()))
        .anyMatch(child -> exists(child) || hasChild(child));
  }

  /** The migrations that are run on an empty database, in Django's order. */
  List<MigrationFile> plan() {
    Set<Key> planned = new LinkedHashSet<>();
    for (List<Key> ends : leaves().values()) {
      ends.forEach(end -> planFor(end, planned));
    }
    // What stands in a circle may have no leaf above it.
    nodes.keySet().forEach(key -> planFor(key, planned));
    return planned.stream().filter(files::containsKey).map(files::get).toList();
  }

  /** {@code MigrationGraph.iterative_dfs}: parents first, the greatest key first among them. */
  private void planFor(Key target, Set<Key> planned) {
    record Visit(Key key, boolean processed) {}
    Set<Key> visiting = new HashSet<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(target, false));
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      if (planned.contains(visit.key())) {
        continue;
      }
      if (visit.processed()) {
        planned.add(visit.key());
      } else if (visiting.add(visit.key())) {
        stack.push(new Visit(visit.key(), true));
        nodes.get(visit.key()).parents.forEach(p -> stack.push(new Visit(p, false)));
      }
    }
  }
}
