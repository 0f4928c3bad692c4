package dev.silograph.resolve.migration;

import dev.silograph.schema.Drift;
import dev.silograph.schema.Index;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the indexes and constraints of a model against those that migrations add up to. */
final class IndexDrift {

  /**
   * One that differs.
   *
   * @param mine what the model's code has, or null
   * @param theirs what the migrations add up to, or null
   */
  record Difference(Drift.What what, String name, String mine, String theirs, Location place) {}

  private final List<Index> indexes;
  private final StateModel migrated;

  IndexDrift(List<Index> indexes, StateModel migrated) {
    this.indexes = indexes;
    this.migrated = migrated;
  }

  List<Difference> find() {
    Map<String, String> mine = new TreeMap<>();
    Map<String, String> theirs = new TreeMap<>();
    Map<String, Location> places = new TreeMap<>();
    for (Index index : indexes) {
      if (index.kind() == Index.Kind.INDEX || index.kind() == Index.Kind.CONSTRAINT) {
        String label = index.kind() == Index.Kind.INDEX ? "index " : "constraint ";
        mine.put(label + index.name(), described(index.fields(), index.expressions()));
        places.put(label + index.name(), index.location());
      } else if (index.kind() == Index.Kind.UNIQUE_TOGETHER
          || index.kind() == Index.Kind.INDEX_TOGETHER) {
        String label = index.kind() == Index.Kind.UNIQUE_TOGETHER ? "constraint " : "index ";
        String fields = String.join(", ", index.fields());
        mine.put(label + "(" + fields + ")", fields);
        places.put(label + "(" + fields + ")", index.location());
      }
    }
    migrated
        .indexes()
        .forEach(i -> theirs.put("index " + i.name(), described(i.fields(), i.expressions())));
    migrated
        .constraints()
        .forEach(c -> theirs.put("constraint " + c.name(), described(c.fields(), c.expressions())));
    migrated.uniqueTogether().forEach(g -> put(theirs, "constraint ", g));
    migrated.indexTogether().forEach(g -> put(theirs, "index ", g));
    return differences(mine, theirs, places);
  }

  private void put(Map<String, String> into, String label, List<String> group) {
    into.put(label + "(" + String.join(", ", group) + ")", String.join(", ", group));
  }

  private String described(List<String> fields, List<String> expressions) {
    return expressions.isEmpty() ? String.join(", ", fields) : expressions.size() + " expressions";
  }

  private List<Difference> differences(
      Map<String, String> mine, Map<String, String> theirs, Map<String, Location> places) {
    List<Difference> found = new ArrayList<>();
    Set<String> labels = new TreeSet<>(mine.keySet());
    labels.addAll(theirs.keySet());
    for (String label : labels) {
      if (!Objects.equals(mine.get(label), theirs.get(label))) {
        Drift.What what = label.startsWith("index ") ? Drift.What.INDEX : Drift.What.CONSTRAINT;
        Location place = places.getOrDefault(label, migrated.location());
        String name = label.substring(label.indexOf(' ') + 1);
        found.add(new Difference(what, name, mine.get(label), theirs.get(label), place));
      }
    }
    return found;
  }
}
