package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.migration.TableHistory.Cause;
import dev.silograph.resolve.migration.TableHistory.Event;
import dev.silograph.resolve.migration.TableHistory.Kind;
import dev.silograph.resolve.migration.TableHistory.Owner;
import dev.silograph.resolve.program.Program;
import dev.silograph.schema.Model;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Operation.Scope;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs migrations in order: state operations change the models, database operations the tables. As
 * in Django, database operations of a {@code SeparateDatabaseAndState} see a copy of the models.
 */
final class Replay {

  private final Program program;
  private final StepReader reader;
  private final StateOperations operations;
  private final ProjectState state = new ProjectState();
  private final TableHistory history = new TableHistory();
  private final Shapes shapes;
  private final DatabaseConstraints constraints = new DatabaseConstraints();
  private final SqlNames names = new SqlNames(state, constraints);
  private final List<Diagnostic> diagnostics;
  private final Removals removals;
  private final ConstraintChanges constraintChanges;
  private final Questions questions;
  private final Set<Key> failed = new TreeSet<>();

  /**
   * @param diagnostics gets what cannot be read
   */
  Replay(Program program, List<Diagnostic> diagnostics) {
    this.program = program;
    this.diagnostics = diagnostics;
    this.reader = new StepReader(program);
    this.operations = new StateOperations(program, reader);
    this.shapes = new Shapes(program);
    this.removals = new Removals(reader, constraints);
    this.constraintChanges = new ConstraintChanges(reader, constraints);
    this.questions = new Questions(program, reader);
  }

  ProjectState state() {
    return state;
  }

  TableHistory history() {
    return history;
  }

  Shapes shapes() {
    return shapes;
  }

  Removals removals() {
    return removals;
  }

  /** Migrations of which an operation could not be run. */
  Set<Key> failed() {
    return failed;
  }

  /**
   * An operation that was run.
   *
   * @param operation as the graph holds it, but for what is judged of it afterwards
   * @param question what it asks the router
   * @param constrained tables that it gives columns a constraint to, sorted
   */
  record Run(Operation operation, Question question, Set<String> constrained) {}

  /** Runs one migration. */
  List<Run> run(MigrationFile migration) {
    List<Run> records = new ArrayList<>();
    ProjectState copy = null;
    for (Step step : migration.steps()) {
      if (step.scope() != Scope.DATABASE) {
        copy = null;
      } else if (copy == null) {
        copy = state.copy();
      }
      try {
        records.add(run(step, migration, copy == null ? state : copy, records.size()));
      } catch (RuntimeException e) {
        // A fault of ours costs one operation, and not the graph of all others.
        failed.add(migration.key());
        program.reportFault(step.location(), e);
      }
    }
    removals.endOf(migration, state);
    names.temporary().clear();
    return records;
  }

  private Run run(Step step, MigrationFile migration, ProjectState on, int ordinal) {
    String app = migration.key().app();
    if (reader.lacksModel(step)) {
      unknown(step, "the model of this operation cannot be read without running it");
    } else if (step.isForeign() && reader.modelName(step) == null) {
      unknown(step, step.kind() + " is none of Django's operations, and its own code is not run");
    }
    Tables before = tables(step, app, on);
    Set<String> constrainedBefore = constrained(step, app, on);
    removals.before(step, migration, ordinal, on);
    constraintChanges.before(step, app, on);
    operations.apply(step, app, on);
    constraintChanges.after(step, app, on);
    removals.after(step, migration, on);
    Tables after = tables(step, app, on);
    Set<String> constrained = new TreeSet<>(constrained(step, app, on));
    constrained.removeAll(constrainedBefore);
    if (on == state) {
      String newName = reader.text(step.arguments(), 1, "new_name");
      shapes.after(step, migration.key(), reader.modelName(step), newName, on);
      own(before);
      own(after);
    }
    String table = before.own() != null ? before.own() : after.own();
    Question question = questions.of(step, before, after);
    Cause cause = new Cause(app, step.base(), step.scope(), question.tables());
    Set<String> touched = new TreeSet<>();
    Recorder recorder =
        (kind, name) -> {
          touched.add(name);
          Event event =
              new Event(kind, migration.key().toString(), ordinal, step.location(), cause);
          history.add(name, app, event);
        };
    record(step, before, after, recorder);
    Operation operation =
        new Operation(
            ordinal,
            step.kind(),
            step.path(),
            step.scope(),
            reader.modelName(step),
            fieldName(step),
            table,
            reader.deletionAction(step),
            step.location(),
            List.copyOf(touched),
            null,
            null);
    return new Run(operation, question, constrained);
  }

  /** The tables that the database constrains the columns to which an operation is about. */
  private Set<String> constrained(Step step, String app, ProjectState on) {
    StateModel model = reader.model(step, app, on);
    if (model == null || !model.hasTable() || step.scope() == Scope.STATE) {
      return Set.of();
    }
    return switch (step.base()) {
      case "CreateModel" -> constraints.targets(model, model.fields().values(), on);
      case "AddField", "AlterField" -> {
        StateField field = model.fields().get(fieldName(step));
        yield field == null ? Set.of() : constraints.targets(model, Set.of(field), on);
      }
      default -> Set.of();
    };
  }

  private void unknown(Step step, String why) {
    String message = why + "; what it does to tables is not known";
    diagnostics.add(new Diagnostic(step.location(), message));
  }

  private interface Recorder {
    void add(Kind kind, String table);
  }

  /**
   * The tables of the model that an operation is about.
   *
   * @param model key, or null where the operation is about none, or none that the state knows
   * @param own null where the model has none
   * @param manyToMany those of its relations
   */
  record Tables(String model, String own, Set<String> manyToMany) {
    static final Tables NONE = new Tables(null, null, Set.of());
  }

  private void own(Tables tables) {
    if (tables.own() != null) {
      history.own(tables.own(), new Owner(tables.model(), false));
      tables.manyToMany().forEach(t -> history.own(t, new Owner(tables.model(), true)));
    }
  }

  private Tables tables(Step step, String app, ProjectState on) {
    StateModel model = reader.model(step, app, on);
    if (model == null && step.base().equals("RenameModel")) {
      String name = reader.text(step.arguments(), 1, "new_name");
      model = on.models().get(Model.key(app, name));
    }
    String name = reader.modelName(step);
    if (model == null && name != null) {
      model = on.pendingModels().get(Model.key(app, name));
    }
    if (model == null) {
      return Tables.NONE;
    }
    if (!model.hasTable()) {
      return new Tables(model.key(), null, Set.of());
    }
    Set<String> relations = new TreeSet<>();
    for (StateField field : model.fields().values()) {
      String table = model.manyToManyTable(field);
      if (table != null) {
        relations.add(table);
      }
    }
    return new Tables(model.key(), model.table(), relations);
  }

  private void record(Step step, Tables before, Tables after, Recorder recorder) {
    boolean stateOnly = step.scope() == Scope.STATE;
    switch (step.base()) {
      case "RunSQL", "RunPython" -> {
        if (!stateOnly) {
          sql(step, recorder);
        }
      }
      case "CreateModel" -> all(after, Kind.CREATED, recorder);
      case "DeleteModel" -> {
        String action = reader.deletionAction(step);
        boolean kept = "MOVE_TO_PENDING".equals(action);
        all(before, kept ? Kind.PENDING : stateOnly ? Kind.FORGOTTEN : Kind.DROPPED, recorder);
      }
      default -> changed(step, before, after, stateOnly, recorder);
    }
  }

  private void sql(Step step, Recorder recorder) {
    Scripts scripts = Scripts.of(step, program);
    if (!new RawSql(names, history, recorder::add).run(scripts, questions.hinted(step))) {
      diagnostics.add(
          new Diagnostic(
              step.location(),
              "the SQL of this operation is put together as it runs; which tables it touches"
                  + " is not known but for those that it and its hints name"));
    }
  }

  private static void changed(
      Step step, Tables before, Tables after, boolean stateOnly, Recorder recorder) {
    if (before.own() == null || after.own() == null) {
      return;
    }
    if (before.own().equals(after.own())) {
      recorder.add(Kind.ALTERED, before.own());
    } else {
      recorder.add(Kind.RENAMED_AWAY, before.own());
      recorder.add(Kind.RENAMED_TO, after.own());
    }
    for (String table : before.manyToMany()) {
      if (!after.manyToMany().contains(table)) {
        recorder.add(
            stateOnly ? Kind.FORGOTTEN : moved(step) ? Kind.RENAMED_AWAY : Kind.DROPPED, table);
      }
    }
    for (String table : after.manyToMany()) {
      if (!before.manyToMany().contains(table)) {
        recorder.add(moved(step) ? Kind.RENAMED_TO : Kind.CREATED, table);
      }
    }
  }

  /** Whether an operation takes many-to-many tables along to new names. */
  private static boolean moved(Step step) {
    return Set.of("RenameModel", "AlterModelTable", "RenameField", "AlterField")
        .contains(step.base());
  }

  private static void all(Tables tables, Kind kind, Recorder recorder) {
    if (tables.own() != null) {
      recorder.add(kind, tables.own());
      tables.manyToMany().forEach(t -> recorder.add(kind, t));
    }
  }

  private String fieldName(Step step) {
    String name =
        switch (step.base()) {
          case "AddField", "AlterField", "RemoveField", "RemoveIndex", "RemoveConstraint" ->
              reader.text(step.arguments(), 1, "name");
          case "RenameField" -> reader.text(step.arguments(), 1, "old_name");
          case "RenameIndex" -> reader.text(step.arguments(), 1, "new_name");
          default -> "";
        };
    return name.isEmpty() ? null : name;
  }
}
