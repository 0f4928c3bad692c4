package dev.silograph.resolve.migration;

import dev.silograph.schema.Model;
import dev.silograph.schema.Operation.Scope;
import java.util.Set;

/** Tells {@link DatabaseConstraints} what operations make of the columns that may have one. */
final class ConstraintChanges {

  private static final Set<String> CHANGING =
      Set.of(
          "CreateModel", "RenameModel", "AlterModelTable", "RenameField", "AddField", "AlterField");

  private final StepReader reader;
  private final DatabaseConstraints constraints;
  private StateModel before;

  ConstraintChanges(StepReader reader, DatabaseConstraints constraints) {
    this.reader = reader;
    this.constraints = constraints;
  }

  /** Takes note of the model of an operation that is about to run. */
  void before(Step step, String app, ProjectState state) {
    StateModel model = CHANGING.contains(step.base()) ? reader.model(step, app, state) : null;
    before = model == null ? null : model.copiedAs(model.name());
  }

  /** Takes note of what the same operation has made of it. */
  void after(Step step, String app, ProjectState state) {
    boolean renamesModel = step.base().equals("RenameModel");
    String name =
        renamesModel ? reader.text(step.arguments(), 1, "new_name") : reader.modelName(step);
    StateModel after =
        name == null || !CHANGING.contains(step.base())
            ? null
            : state.models().get(Model.key(app, name));
    if (after == null) {
      return;
    }
    if (step.base().equals("CreateModel")) {
      // One of the same name before it is replaced, and not renamed.
      if (step.scope() != Scope.STATE) {
        constraints.created(after.table());
      }
      return;
    }
    if (before == null) {
      return;
    }
    switch (step.base()) {
      case "AddField", "AlterField" -> {
        String field = reader.text(step.arguments(), 1, "name");
        StateField was = before.fields().get(field);
        StateField is = after.fields().get(field);
        constraints.set(step.scope(), after.table(), was, is);
        if (was != null && is != null) {
          renamedTable(before.manyToManyTable(was), after.manyToManyTable(is));
        }
      }
      case "RenameField" ->
          renamedField(
              after,
              reader.text(step.arguments(), 1, "old_name"),
              reader.text(step.arguments(), 2, "new_name"));
      default -> renamedTables(after);
    }
  }

  private void renamedField(StateModel after, String old, String renamed) {
    StateField was = before.fields().get(old);
    StateField is = after.fields().get(renamed);
    if (was != null && is != null) {
      constraints.renamedColumn(after.table(), was.column(), is.column());
      renamedTable(before.manyToManyTable(was), after.manyToManyTable(is));
    }
  }

  private void renamedTables(StateModel after) {
    renamedTable(before.table(), after.table());
    before
        .fields()
        .forEach(
            (name, field) ->
                renamedTable(
                    before.manyToManyTable(field),
                    after.manyToManyTable(after.fields().get(name))));
  }

  private void renamedTable(String was, String is) {
    if (was != null && is != null && !was.equals(is)) {
      constraints.renamedTable(was, is);
    }
  }
}
