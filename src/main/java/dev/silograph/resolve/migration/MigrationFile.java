package dev.silograph.resolve.migration;

import dev.silograph.schema.Migration;
import dev.silograph.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A migration as it stands in its file.
 *
 * @param bases dotted paths of the class's direct bases
 * @param dependencies as written
 * @param runBefore as written
 * @param initial as written, or null
 * @param steps its operations without those that only hold others
 * @param whole false where a part of it could not be read
 */
record MigrationFile(
    Key key,
    Location location,
    List<String> bases,
    List<Key> dependencies,
    List<Key> runBefore,
    List<Key> replaces,
    Boolean initial,
    Boolean postDeployment,
    boolean atomic,
    List<Step> steps,
    boolean whole) {

  /** App label and name; Django sorts by the one, then the other. */
  record Key(String app, String name) implements Comparable<Key> {

    static final String FIRST = "__first__";
    static final String LATEST = "__latest__";

    @Override
    public int compareTo(Key other) {
      int byApp = app.compareTo(other.app);
      return byApp != 0 ? byApp : name.compareTo(other.name);
    }

    /** As the graph spells it. */
    @Override
    public String toString() {
      return app + "." + name;
    }
  }

  /** {@code Migration.initial}: as written, else whether it depends on none of its own app. */
  boolean isInitial() {
    return initial != null
        ? initial
        : dependencies.stream().noneMatch(d -> d.app().equals(key.app()));
  }

  /** The number that the name begins with, or null. */
  Integer number() {
    return number(key);
  }

  private static Integer number(Key key) {
    String digits = key.name().replaceFirst("\\D.*", "");
    return digits.isEmpty() || digits.length() > 9 ? null : Integer.valueOf(digits);
  }

  private Integer lastNumber() {
    return Stream.concat(Stream.of(key), replaces.stream())
        .filter(each -> each.app().equals(key.app()))
        .map(MigrationFile::number)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * What the graph holds of it.
   *
   * @param position in Django's order, or null
   */
  Migration record(
      boolean replaced,
      Integer position,
      boolean leaf,
      List<Key> parents,
      List<dev.silograph.schema.Operation> operations) {
    return new Migration(
        key.toString(),
        key.app(),
        key.name(),
        location,
        bases,
        number(),
        postDeployment,
        atomic,
        isInitial(),
        !replaces.isEmpty(),
        replaced,
        position,
        leaf,
        lastNumber(),
        parents.stream().map(Key::toString).sorted().toList(),
        replaces.stream().map(Key::toString).toList(),
        operations);
  }
}
