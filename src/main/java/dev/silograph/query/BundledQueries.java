package dev.silograph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The saved queries that come with Silograph. Each is read when it is asked for, as most commands
 * ask for one; so a file bears the name of its query.
 */
final class BundledQueries {

  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, SavedQuery> read = new ConcurrentHashMap<>();

  BundledQueries() {
    QueryFiles.bundled().forEach(path -> paths.put(QueryFiles.name(path), path));
  }

  /** The query of that name, or null. */
  SavedQuery find(String name) {
    return paths.containsKey(name) ? read.computeIfAbsent(name, this::read) : null;
  }

  private SavedQuery read(String name) {
    String path = paths.get(name);
    List<QueryFault> faults = new ArrayList<>();
    return HeaderParser.parse(path, QueryFiles.text(path), faults)
        .filter(query -> query.name().equals(name))
        .map(SavedQuery::asBundled)
        .orElseThrow(
            () -> new IllegalStateException(path + " is no query " + name + ": " + faults));
  }

  /** All of them. */
  List<SavedQuery> all() {
    return paths.keySet().stream().map(this::find).toList();
  }
}
