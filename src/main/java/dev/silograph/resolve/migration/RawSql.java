package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.TableHistory.Kind;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What the SQL and the hints of one migration do to tables. What it undoes by is not run. Tables
 * that live in a session alone and those that every database keeps for itself are none.
 */
final class RawSql {

  private final Program program;
  private final BiConsumer<Kind, String> recorder;
  private final SqlNames names;
  private boolean whole = true;

  RawSql(Program program, SqlNames names, BiConsumer<Kind, String> recorder) {
    this.program = program;
    this.names = names;
    this.recorder = recorder;
  }

  /**
   * Reads a {@code RunSQL}.
   *
   * @return whether all tables that it is about could be read
   */
  boolean run(Step step, List<String> hinted) {
    Set<String> named = new TreeSet<>(hinted);
    for (String script : scripts(step.arguments().value(0, "sql"))) {
      for (SqlTables.Effect each : SqlTables.of(script)) {
        SqlTables.Effect effect = ofTable(each);
        if (effect != null) {
          named.remove(effect.table());
          effect(effect);
        }
      }
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
    if (effect.renamedTo() != null) {
      recorder.accept(Kind.RENAMED_TO, effect.renamedTo());
    }
  }

  /** Reads tables that hints name. */
  void hint(Iterable<String> tables) {
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
      case ALTER, INDEX -> Kind.ALTERED;
      case USE, UNKNOWN -> Kind.NAMED;
    };
  }

  /** {@code RunSQL.sql}: a string, or a list of strings and of {@code (string, parameters)}. */
  private List<String> scripts(Value sql) {
    List<String> scripts = new ArrayList<>();
    Value value = sql == null ? Value.UNKNOWN : program.force(sql);
    if (value instanceof Value.Text text) {
      scripts.add(text.value());
    } else if (value instanceof Value.Sequence list) {
      for (Value each : list.elements()) {
        Value one = program.force(each);
        if (one instanceof Value.Sequence pair && !pair.elements().isEmpty()) {
          one = program.force(pair.elements().get(0));
        }
        if (one instanceof Value.Text text) {
          scripts.add(text.value());
        } else {
          whole = false;
        }
      }
    } else {
      whole = false;
    }
    return scripts;
  }
}
