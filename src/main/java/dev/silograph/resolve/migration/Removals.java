package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.migration.Removal.Phase;
import dev.silograph.resolve.sentry.SoftKeys;
import dev.silograph.schema.Hazard.Kind;
import dev.silograph.schema.Hazard.Reason;
import dev.silograph.schema.Model;
import dev.silograph.schema.Operation.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches the replay for operations that take models and fields away, and holds each against the
 * state of that moment. What must be true is what {@code SafeDeleteModel} and {@code
 * SafeRemoveField} demand ({@code sentry/new_migrations/monkey/models.py}, {@code fields.py}) and
 * what Sentry's guide adds: no constraint may be left between what goes and what stays.
 */
final class Removals {

  private final StepReader reader;
  private final List<Removal> all = new ArrayList<>();
  private final Map<String, Set<String>> takenInState = new HashMap<>();
  private final DatabaseConstraints constraints;

  Removals(StepReader reader, DatabaseConstraints constraints) {
    this.reader = reader;
    this.constraints = constraints;
  }

  /** In the order in which they ran. */
  List<Removal> all() {
    return all;
  }

  /** Models that took over a table in the state alone, by key. */
  Set<String> takersOf(String table) {
    return takenInState.getOrDefault(table, Set.of());
  }

  /** Takes note of an operation that is about to run. */
  void before(Step step, MigrationFile migration, int ordinal, ProjectState state) {
    if (step.base().equals("DeleteModel")) {
      model(step, migration, ordinal, state);
    } else if (step.base().equals("RemoveField")) {
      field(step, migration, ordinal, state);
    }
  }

  /** Takes note of what an operation has made of its model. */
  void after(Step step, MigrationFile migration, ProjectState state) {
    String name =
        step.base().equals("RenameModel")
            ? reader.text(step.arguments(), 1, "new_name")
            : reader.modelName(step);
    StateModel model =
        name == null ? null : state.models().get(Model.key(migration.key().app(), name));
    if (model == null) {
      return;
    }
    if (step.scope() == Scope.STATE
        && Set.of("CreateModel", "AlterModelTable", "RenameModel").contains(step.base())) {
      takenInState.computeIfAbsent(model.table(), t -> new HashSet<>()).add(model.key());
    }
  }

  /**
   * Forgets what a whole migration shows to be no removal: a field that left the state alone while
   * another one has its column now, and the half in the state of what the database does as well.
   */
  void endOf(MigrationFile migration, ProjectState state) {
    List<Removal> own = all.stream().filter(r -> r.migration() == migration).toList();
    for (Removal removal : own) {
      boolean again =
          own.stream()
              .anyMatch(o -> o.step().scope() == Scope.DATABASE && o.hasSameSubject(removal));
      if (removal.inStateOnly() && (again || keepsColumn(removal, state))) {
        all.remove(removal);
      }
    }
  }

  private static boolean keepsColumn(Removal removal, ProjectState state) {
    StateModel model = state.models().get(removal.model());
    return removal.column() != null
        && model != null
        && model.fields().values().stream().anyMatch(f -> removal.column().equals(f.column()));
  }

  private Phase phase(Step step) {
    if (step.arguments().get(-1, "deletion_action") == null) {
      return Phase.AT_ONCE;
    }
    String action = reader.deletionAction(step);
    if ("MOVE_TO_PENDING".equals(action)) {
      return Phase.PENDING;
    }
    return "DELETE".equals(action) ? Phase.DELETE : null;
  }

  private void model(Step step, MigrationFile migration, int ordinal, ProjectState state) {
    String key = Model.key(migration.key().app(), reader.text(step.arguments(), 0, "name"));
    Phase phase = phase(step);
    StateModel model =
        phase == Phase.DELETE ? state.pendingModels().get(key) : state.models().get(key);
    if (phase == null || model != null && !model.hasTable()) {
      return;
    }
    List<Reason> faults = new ArrayList<>();
    boolean stays = phase == Phase.PENDING || step.scope() == Scope.STATE;
    if (stays && phase != Phase.DELETE && model != null) {
      model.fields().values().forEach(field -> outgoing(model, field, faults));
      state.models().values().forEach(other -> incoming(other, key, state, faults));
      state.pendingModels().values().forEach(other -> incoming(other, key, state, faults));
    }
    String table = model == null ? null : model.table();
    all.add(new Removal(migration, ordinal, step, phase, key, null, table, null, faults));
  }

  private void outgoing(StateModel model, StateField field, List<Reason> faults) {
    FieldSpec spec = field.spec();
    if (spec == null) {
      return;
    }
    if (SoftKeys.isHybridCloud(spec) && Boolean.FALSE.equals(spec.isNull())) {
      faults.add(
          new Reason(
              Kind.NOT_NULLABLE,
              "its " + spec.type() + " " + field.name() + " is not nullable" + at(field)));
    } else if (constraints.has(model, field)) {
      String what =
          spec.kind() == FieldSpec.Kind.MANY_TO_MANY
              ? "the table of its many-to-many field " + field.name() + " keeps its constraints"
              : "its foreign key " + field.name() + " keeps its constraint";
      faults.add(new Reason(Kind.CONSTRAINT_LEFT, what + at(field)));
    }
  }

  private void incoming(StateModel other, String key, ProjectState state, List<Reason> faults) {
    if (!other.hasTable() || other.key().equals(key)) {
      return;
    }
    List<StateField> fields = new ArrayList<>(other.fields().values());
    fields.addAll(state.pendingFieldsOf(other));
    for (StateField field : fields) {
      if (key.equals(field.target()) && constraints.has(other, field)) {
        faults.add(inbound(other.key() + "." + field.name(), field));
      }
    }
  }

  private static Reason inbound(String name, StateField field) {
    return new Reason(
        Kind.INBOUND_CONSTRAINT_LEFT, name + " still references it with a constraint" + at(field));
  }

  private void field(Step step, MigrationFile migration, int ordinal, ProjectState state) {
    Phase phase = phase(step);
    StateModel model = reader.model(step, migration.key().app(), state);
    String name = reader.text(step.arguments(), 1, "name");
    StateField field = model == null ? null : model.fields().get(name);
    boolean noColumn =
        field != null
            && field.spec() != null
            && field.column() == null
            && model.manyToManyTable(field) == null;
    String written = reader.modelName(step);
    if (phase == null || written == null || noColumn || model != null && !model.hasTable()) {
      return;
    }
    List<Reason> faults = new ArrayList<>();
    if (phase != Phase.DELETE && field != null && field.column() != null) {
      columnFaults(model, field, faults);
    }
    all.add(
        new Removal(
            migration,
            ordinal,
            step,
            phase,
            Model.key(migration.key().app(), written),
            name,
            model == null ? null : model.table(),
            field == null ? null : field.column(),
            faults));
  }

  private void columnFaults(StateModel model, StateField field, List<Reason> faults) {
    if (Boolean.FALSE.equals(field.spec().isNull()) && field.spec().dbDefaultText() == null) {
      faults.add(
          new Reason(
              Kind.NOT_NULLABLE, "the column is not nullable and has no db_default" + at(field)));
    }
    if (constraints.has(model, field)) {
      faults.add(new Reason(Kind.CONSTRAINT_LEFT, "the column keeps its constraint" + at(field)));
    }
  }

  private static String at(StateField field) {
    return " (" + field.location() + ")";
  }
}
