package dev.silograph.resolve.migration;

import dev.silograph.schema.Operation.Scope;
import dev.silograph.schema.Table;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all operations did to each table, in the order in which they ran. */
final class TableHistory {

  /** What an operation does to a table. */
  enum Kind {
    CREATED,
    ALTERED,
    /** Its model was moved to pending deletion; the table stays. */
    PENDING,
    /** Its model left the state; the table stays. */
    FORGOTTEN,
    DROPPED,
    RENAMED_AWAY,
    RENAMED_TO,
    /** Named by SQL or a hint alone. */
    NAMED
  }

  /** One event in a table's life. */
  record Event(Kind kind, String migration, int ordinal, Location location, Cause cause) {

    /** Whether the table begins to exist, at least under this name. */
    boolean begins() {
      return kind == Kind.CREATED || kind == Kind.RENAMED_TO;
    }

    /** Whether it stops to be a model's. */
    boolean ends() {
      return kind == Kind.PENDING
          || kind == Kind.FORGOTTEN
          || kind == Kind.DROPPED
          || kind == Kind.RENAMED_AWAY;
    }
  }

  /**
   * The operation behind an event.
   *
   * @param app label of the migration
   * @param operation Django's name of it
   * @param scope what it changes
   * @param routedBy the tables that the router is asked about: the model's, or those hinted; empty
   *     where it is asked about none
   */
  record Cause(String app, String operation, Scope scope, List<String> routedBy) {

    boolean isSql() {
      return operation.equals("RunSQL") || operation.equals("RunPython");
    }
  }

  /**
   * Whose table it is.
   *
   * @param model key
   * @param manyToMany whether it is the implicit table of one of the model's fields
   */
  record Owner(String model, boolean manyToMany) {}

  private final Map<String, List<Event>> events = new TreeMap<>();
  private final Map<String, String> apps = new HashMap<>();
  private final Map<String, Owner> owners = new HashMap<>();

  void add(String table, String app, Event event) {
    events.computeIfAbsent(table, t -> new ArrayList<>()).add(event);
    if (event.begins()) {
      apps.put(table, app);
    } else {
      apps.putIfAbsent(table, app);
    }
  }

  void own(String table, Owner owner) {
    owners.put(table, owner);
  }

  /** Lets a table belong to whom another one did, which SQL has given its name. */
  void handOver(String from, String to) {
    if (owners.containsKey(from)) {
      owners.put(to, owners.get(from));
    }
  }

  /** Every table that an operation named, but for {@link #names}. */
  Set<String> tables() {
    Set<String> tables = new TreeSet<>(events.keySet());
    tables.removeAll(names());
    return tables;
  }

  /**
   * Names that no table ever had: the state alone gave them to a model and took them away again, as
   * where {@code RenameModel} is followed by {@code AlterModelTable} with the name of before.
   */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    events.forEach(
        (table, all) -> {
          if (all.get(0).kind() == Kind.RENAMED_TO
              && all.get(all.size() - 1).kind() == Kind.RENAMED_AWAY
              && all.stream().allMatch(event -> event.cause().scope() == Scope.STATE)) {
            names.add(table);
          }
        });
    return names;
  }

  /** The events of a table, oldest first. */
  List<Event> of(String table) {
    return events.getOrDefault(table, List.of());
  }

  /** The app whose operation made the table, else the first that named it. */
  String app(String table) {
    return apps.get(table);
  }

  /** The last model that had the table, or null. */
  Owner owner(String table) {
    return owners.get(table);
  }

  /** How it left its last model, unless it has one or never had. */
  Optional<Leaving> leaving(String table) {
    List<Location> steps = new ArrayList<>();
    for (Event event : of(table)) {
      if (event.begins()) {
        steps.clear();
      } else if (event.ends()) {
        steps.add(event.location());
      }
    }
    Owner owner = owner(table);
    return owner == null || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Leaving(owner.model(), steps));
  }

  /** Whether an operation made the table. */
  boolean isCreated(String table) {
    return of(table).stream().anyMatch(Event::begins);
  }

  /** The names that one operation gave to tables. */
  List<String> renamedBy(Event event) {
    return events.keySet().stream()
        .filter(
            table ->
                of(table).stream()
                    .anyMatch(
                        e ->
                            e.kind() == Kind.RENAMED_TO
                                && e.migration().equals(event.migration())
                                && e.ordinal() == event.ordinal()))
        .toList();
  }

  /** What has become of a table that no live model has. */
  Table.State state(String table) {
    Table.State state = Table.State.RAW;
    for (Event event : of(table)) {
      switch (event.kind()) {
        case CREATED, RENAMED_TO -> state = Table.State.ORPHANED;
        case FORGOTTEN -> {
          boolean left = state == Table.State.DROPPED || state == Table.State.RENAMED;
          state = left ? state : Table.State.ORPHANED;
        }
        case PENDING -> state = Table.State.PENDING;
        case DROPPED -> state = Table.State.DROPPED;
        case RENAMED_AWAY -> state = Table.State.RENAMED;
        case ALTERED, NAMED -> {
          // Tells nothing of whether the table is still there.
        }
      }
    }
    return state;
  }
}
