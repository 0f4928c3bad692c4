package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.Names;
import dev.silograph.schema.Operation.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which foreign key constraints the database has. That is what the state says of a column, but for
 * what database operations have changed apart from the state, and what SQL has.
 */
final class DatabaseConstraints {

  /** What a foreign key's constraint is called ends like this: Django's, PostgreSQL's, South's. */
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("^(.+?)(?:_[0-9a-f]{8,16})?_(?:fk|fkey|fk_.*|refs_.*)$");

  /** An implicit many-to-many table has one to each side. */
  private static final int OF_A_RELATION = 2;

  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Set<String>> dropped = new HashMap<>();
  private final Map<String, Set<String>> formerly = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /**
   * Takes note of a field that an operation has set. What changes the state alone leaves the
   * database what it has.
   *
   * @param was the field before, or null where there was none
   */
  void set(Scope scope, String table, StateField was, StateField field) {
    if (field == null || field.spec() == null || field.column() == null) {
      return;
    }
    String column = place(table, field.column());
    if (scope == Scope.DATABASE) {
      known.put(column, declares(field));
    } else if (scope == Scope.BOTH) {
      known.remove(column);
    } else if (was != null && was.spec() != null && was.column() != null) {
      known.putIfAbsent(place(table, was.column()), declares(was));
    }
  }

  private static boolean declares(StateField field) {
    FieldSpec.Relation relation = field.spec().relation();
    return relation != null && relation.dbConstraint();
  }

  /** Takes note of a table that is made: nothing of one before it that had its name is left. */
  void created(String table) {
    gone.remove(table);
    dropped.remove(table);
    known.keySet().removeIf(column -> column.startsWith(place(table, "")));
    formerly.keySet().removeIf(column -> column.startsWith(place(table, "")));
  }

  /** Takes note of a table that SQL or a function has dropped, its constraints with it. */
  void droppedTable(String table) {
    gone.add(table);
  }

  /** Lets what is known of a table go on under its new name. */
  void renamedTable(String table, String renamed) {
    if (dropped.containsKey(table)) {
      dropped.put(renamed, dropped.remove(table));
    }
    renamed(known, table, renamed);
    renamed(formerly, table, renamed);
  }

  private static <T> void renamed(Map<String, T> columns, String table, String renamed) {
    String prefix = place(table, "");
    for (String column : List.copyOf(columns.keySet())) {
      if (column.startsWith(prefix)) {
        columns.put(place(renamed, column.substring(prefix.length())), columns.remove(column));
      }
    }
  }

  /** The same for a column, whose constraint keeps the name that it has. */
  void renamedColumn(String table, String column, String renamed) {
    if (column == null || renamed == null || column.equals(renamed)) {
      return;
    }
    Boolean constraint = known.remove(place(table, column));
    if (constraint != null) {
      known.put(place(table, renamed), constraint);
    }
    Set<String> names = formerly.getOrDefault(place(table, column), new HashSet<>());
    formerly.remove(place(table, column));
    names.add(column);
    formerly.put(place(table, renamed), names);
  }

  /** The same for a column that SQL renames, whatever the state makes of it later. */
  void renamedColumn(String table, String column, String renamed, ProjectState state) {
    fields(table, state).stream()
        .filter(field -> column.equals(field.column()) && field.spec() != null)
        .findFirst()
        .ifPresent(field -> known.putIfAbsent(place(table, column), declares(field)));
    renamedColumn(table, column, renamed);
  }

  /** Takes note of a constraint that SQL has dropped. */
  void dropped(String table, String constraint, ProjectState state) {
    dropped.computeIfAbsent(table, t -> new HashSet<>()).add(constraint);
    column(table, constraint, state).ifPresent(column -> known.put(place(table, column), false));
  }

  /** Takes note of a column that SQL has given one. */
  void added(String table, String column) {
    known.put(place(table, column), true);
  }

  /** Whether the database has one for a field, or in the table that the field has. */
  boolean has(StateModel model, StateField field) {
    FieldSpec spec = field.spec();
    if (spec == null || gone.contains(model.table())) {
      return false;
    }
    if (spec.kind() == FieldSpec.Kind.MANY_TO_MANY) {
      String table = model.manyToManyTable(field);
      return table != null
          && spec.relation().dbConstraint()
          && dropped.getOrDefault(table, Set.of()).size() < OF_A_RELATION;
    }
    return field.column() != null
        && known.getOrDefault(place(model.table(), field.column()), declares(field));
  }

  /** The tables of other models that the database has constraints to, for some fields of one. */
  Set<String> targets(StateModel model, Collection<StateField> fields, ProjectState state) {
    Set<String> tables = new TreeSet<>();
    for (StateField field : fields) {
      StateModel target = field.target() == null ? null : state.models().get(field.target());
      if (target != null && target.hasTable() && has(model, field)) {
        tables.add(target.table());
      }
    }
    tables.remove(model.table());
    return tables;
  }

  private static String place(String table, String column) {
    return table + "." + column;
  }

  /** The column that a constraint is for, where its name says so. */
  private Optional<String> column(String table, String constraint, ProjectState state) {
    Matcher name = FOREIGN_KEY.matcher(constraint);
    if (!name.matches()) {
      return Optional.empty();
    }
    Map<String, String> columns = referencing(table, state);
    String head = name.group(1);
    return columns.keySet().stream()
        .filter(column -> constraint.contains("_" + Names.digest(table, column) + "_fk"))
        .findFirst()
        .or(() -> columns.keySet().stream().filter(c -> head.equals(table + "_" + c)).findFirst())
        .or(
            () ->
                columns.keySet().stream()
                    .filter(column -> head.equals(column) || head.endsWith("_" + column))
                    .max(Comparator.comparing(String::length)))
        .map(columns::get);
  }

  /** The columns of a table that may have a constraint, by the names that they have or had. */
  private Map<String, String> referencing(String table, ProjectState state) {
    List<String> columns =
        fields(table, state).stream()
            .filter(field -> field.column() != null && field.spec().relation() != null)
            .map(StateField::column)
            .toList();
    Map<String, String> byName = new LinkedHashMap<>();
    columns.forEach(column -> byName.put(column, column));
    for (String column : columns) {
      Set<String> names = formerly.getOrDefault(place(table, column), Set.of());
      names.forEach(name -> byName.putIfAbsent(name, column));
    }
    return byName;
  }

  /** The fields of a table, those in pending deletion included. */
  private static List<StateField> fields(String table, ProjectState state) {
    List<StateField> fields = new ArrayList<>();
    for (StateModel model : state.models().values()) {
      if (model.hasTable() && model.table().equals(table)) {
        fields.addAll(model.fields().values());
        fields.addAll(state.pendingFieldsOf(model));
      }
    }
    return fields;
  }
}
