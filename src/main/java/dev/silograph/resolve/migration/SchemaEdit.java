package dev.silograph.resolve.migration;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Model;
import java.util.Map;
import java.util.Optional;

/**
 * A call of Django's schema editor ({@code django/db/backends/base/schema.py}) that a function
 * makes on a historical model.
 *
 * @param action what it does to the model's table
 * @param model key; null where it cannot be read
 * @param renamedTo null unless {@code action} is {@link SqlTables.Action#RENAME}
 */
record SchemaEdit(SqlTables.Action action, String model, String renamedTo) {

  private static final Map<String, SqlTables.Action> METHODS =
      Map.ofEntries(
          Map.entry("create_model", SqlTables.Action.CREATE),
          Map.entry("delete_model", SqlTables.Action.DROP),
          Map.entry("alter_db_table", SqlTables.Action.RENAME),
          Map.entry("alter_db_table_comment", SqlTables.Action.ALTER),
          Map.entry("alter_db_tablespace", SqlTables.Action.ALTER),
          Map.entry("alter_unique_together", SqlTables.Action.ALTER),
          Map.entry("alter_index_together", SqlTables.Action.ALTER),
          Map.entry("add_field", SqlTables.Action.ALTER),
          Map.entry("alter_field", SqlTables.Action.ALTER),
          Map.entry("remove_field", SqlTables.Action.ALTER),
          Map.entry("add_index", SqlTables.Action.ALTER),
          Map.entry("remove_index", SqlTables.Action.ALTER),
          Map.entry("rename_index", SqlTables.Action.ALTER),
          Map.entry("add_constraint", SqlTables.Action.ALTER),
          Map.entry("remove_constraint", SqlTables.Action.ALTER));

  /** Whether a file may have such a call. */
  static boolean isIn(ParsedModule module) {
    return METHODS.keySet().stream().sorted().anyMatch(name -> module.says("." + name + "("));
  }

  /**
   * The edit that a call makes, or empty where it is none. One whose model cannot be read is an
   * edit only where the code calls the object an editor, since others have methods of these names,
   * too.
   */
  static Optional<SchemaEdit> of(Created call, Program program) {
    if (!(call.origin().expression() instanceof Expr.Call written
        && written.function() instanceof Expr.Attribute method
        && METHODS.containsKey(method.attr()))) {
      return Optional.empty();
    }
    SqlTables.Action action = METHODS.get(method.attr());
    String model = model(call.arguments().value(0, "model"), program);
    String renamed =
        action == SqlTables.Action.RENAME
            ? text(call.arguments().value(2, "new_db_table"), program)
            : null;
    boolean known = model != null && (renamed != null || action != SqlTables.Action.RENAME);
    if (known) {
      return Optional.of(new SchemaEdit(action, model, renamed));
    }
    return method.value() instanceof Expr.Name name && name.id().endsWith("editor")
        ? Optional.of(new SchemaEdit(action, null, null))
        : Optional.empty();
  }

  /** The key of what {@code apps.get_model("app", "Model")} gives, or {@code ("app.Model")}. */
  private static String model(Value value, Program program) {
    if (value == null
        || !(program.settle(value) instanceof Created got)
        || !(got.origin().expression() instanceof Expr.Call written)
        || !(written.function() instanceof Expr.Attribute method)
        || !method.attr().equals("get_model")) {
      return null;
    }
    String app = text(got.arguments().value(0, "app_label"), program);
    String name = text(got.arguments().value(1, "model_name"), program);
    if (app != null && name == null && app.contains(".")) {
      int dot = app.indexOf('.');
      return Model.key(app.substring(0, dot), app.substring(dot + 1));
    }
    return app == null || name == null ? null : Model.key(app, name);
  }

  private static String text(Value value, Program program) {
    return value != null && program.force(value) instanceof Value.Text text ? text.value() : null;
  }
}
