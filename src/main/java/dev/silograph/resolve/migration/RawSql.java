package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.TableHistory.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What the SQL, the functions and the hints of one operation do to tables. What it undoes by is not
 * run. Tables that live in a session alone and those that every database keeps for itself are none.
 */
final class RawSql {

  private final BiConsumer<Kind, String> recorder;
  private final SqlNames names;
  private final TableHistory history;
  private boolean whole = true;

  /**
   * @param recorder gets what happens to tables, in order
   */
  RawSql(SqlNames names, TableHistory history, BiConsumer<Kind, String> recorder) {
    this.history = history;
    this.names = names;
    this.recorder = recorder;
  }

  /**
   * Reads the SQL of one operation.
   *
   * @return whether all tables that it is about could be read
   */
  boolean run(Scripts scripts, List<String> hinted) {
    Set<String> named = new TreeSet<>(hinted);
    whole &= scripts.whole();
    for (String script : scripts.texts()) {
      for (SqlTables.Effect each : SqlTables.of(script)) {
        SqlTables.Effect effect = ofTable(each);
        if (effect != null) {
          named.remove(effect.table());
          effect(effect);
        }
      }
    }
    for (SchemaEdit edit : scripts.edits()) {
      for (SqlTables.Effect effect : names.effects(edit)) {
        named.remove(effect.table());
        effect(effect);
      }
      whole &= edit.model() != null;
    }
    hint(named);
    return whole;
  }

  /** The same for the table of an index; null where that is not known. */
  private SqlTables.Effect ofTable(SqlTables.Effect effect) {
    return switch (effect.action()) {
      case UNKNOWN -> {
        whole = false;
        yield null;
      }
      case INDEX -> {
        String table = names.tableOfIndex(effect.table());
        yield table == null ? null : new SqlTables.Effect(SqlTables.Action.ALTER, table, null);
      }
      case DROP_CONSTRAINT -> {
        names.dropConstraint(effect.table(), effect.other());
        yield null;
      }
      case ADD_FOREIGN_KEY -> {
        names.addForeignKey(effect.table(), effect.other());
        yield null;
      }
      case RENAME_COLUMN -> {
        names.renameColumn(effect.table(), effect.other(), effect.another());
        yield null;
      }
      default -> effect;
    };
  }

  private void effect(SqlTables.Effect effect) {
    Set<String> temporary = names.temporary();
    if (effect.action() == SqlTables.Action.CREATE_TEMPORARY) {
      temporary.add(effect.table());
      return;
    }
    if (effect.action() == SqlTables.Action.ALTER && effect.other() != null) {
      names.index(effect.other(), effect.table());
    }
    if (temporary.contains(effect.table())) {
      if (effect.renamedTo() != null) {
        temporary.add(effect.renamedTo());
      }
      return;
    }
    recorder.accept(kind(effect.action()), effect.table());
    switch (effect.action()) {
      case CREATE -> names.createdTable(effect.table());
      case DROP -> names.droppedTable(effect.table());
      default -> {
        // Leaves the table where it is, but for its name.
      }
    }
    if (effect.renamedTo() != null) {
      names.renamedTable(effect.table(), effect.renamedTo());
      recorder.accept(Kind.RENAMED_TO, effect.renamedTo());
      history.handOver(effect.table(), effect.renamedTo());
    }
  }

  private void hint(Iterable<String> tables) {
    Set<String> each = new HashSet<>();
    for (String table : tables) {
      if (!SqlTables.isOfTheDatabase(table)
          && !names.temporary().contains(table)
          && each.add(table)) {
        recorder.accept(Kind.NAMED, table);
      }
    }
  }

  private static Kind kind(SqlTables.Action action) {
    return switch (action) {
      case CREATE, CREATE_TEMPORARY -> Kind.CREATED;
      case DROP -> Kind.DROPPED;
      case RENAME -> Kind.RENAMED_AWAY;
      case ALTER, INDEX, DROP_CONSTRAINT, ADD_FOREIGN_KEY, RENAME_COLUMN -> Kind.ALTERED;
      case USE, UNKNOWN -> Kind.NAMED;
    };
  }
}
