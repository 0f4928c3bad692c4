package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.IndexSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names that SQL may use for tables, as the replay has met them so far. */
final class SqlNames {

  private final ProjectState state;
  private final DatabaseConstraints constraints;
  private final Map<String, String> indexes = new HashMap<>();
  private final Set<String> temporary = new HashSet<>();

  SqlNames(ProjectState state, DatabaseConstraints constraints) {
    this.state = state;
    this.constraints = constraints;
  }

  /** Tables that the present migration has made for its session. */
  Set<String> temporary() {
    return temporary;
  }

  /** Takes note of an index that SQL has made. */
  void index(String name, String table) {
    indexes.put(name, table);
  }

  /** Takes note of a constraint that SQL has dropped. */
  void dropConstraint(String table, String name) {
    constraints.dropped(table, name, state);
  }

  /** Takes note of a column that SQL has given a constraint. */
  void addForeignKey(String table, String column) {
    constraints.added(table, column);
  }

  /** Takes note of a column that SQL has given another name. */
  void renameColumn(String table, String column, String renamed) {
    constraints.renamedColumn(table, column, renamed, state);
  }

  /** Takes note of a table that is made. */
  void createdTable(String table) {
    constraints.created(table);
  }

  /** Takes note of a table that is dropped, with its constraints. */
  void droppedTable(String table) {
    constraints.droppedTable(table);
  }

  /** Takes note of the new name of a table. */
  void renamedTable(String table, String renamed) {
    constraints.renamedTable(table, renamed);
  }

  /**
   * What an edit does to the tables of its model, those of its many-to-many fields included;
   * nothing where the state has no such model.
   */
  List<SqlTables.Effect> effects(SchemaEdit edit) {
    StateModel model = edit.model() == null ? null : state.models().get(edit.model());
    if (model == null || !model.hasTable()) {
      return List.of();
    }
    List<SqlTables.Effect> effects = new ArrayList<>();
    effects.add(new SqlTables.Effect(edit.action(), model.table(), edit.renamedTo()));
    if (edit.action() == SqlTables.Action.CREATE || edit.action() == SqlTables.Action.DROP) {
      model.fields().values().stream()
          .map(model::manyToManyTable)
          .filter(Objects::nonNull)
          .forEach(table -> effects.add(new SqlTables.Effect(edit.action(), table, null)));
    }
    return effects;
  }

  /** The table that an index is on; null where only the database knows it. */
  String tableOfIndex(String name) {
    if (indexes.containsKey(name)) {
      return indexes.get(name);
    }
    return state.models().values().stream()
        .filter(model -> isOf(model.indexes(), name) || isOf(model.constraints(), name))
        .map(StateModel::table)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(List<IndexSpec> specs, String name) {
    return specs.stream().anyMatch(spec -> name.equals(spec.name()));
  }
}
