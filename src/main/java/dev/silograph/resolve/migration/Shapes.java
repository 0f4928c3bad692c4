package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import dev.silograph.resolve.sentry.SoftKeys;
import dev.silograph.schema.Model;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last known shape of every model that migrations ever built: which of its columns point to
 * other models, those included that were taken away before the model was.
 */
final class Shapes {

  private static final Set<String> CHANGING =
      Set.of(
          "CreateModel",
          "DeleteModel",
          "AddField",
          "AlterField",
          "RemoveField",
          "RenameField",
          "AlterModelTable");

  /**
   * A column that points to a model, or a field with an implicit many-to-many table that does.
   *
   * @param kind in words
   * @param target key of the model
   * @param hybrid a HybridCloudForeignKey
   * @param constrained whether the database ever held a constraint for it
   * @param removedBy the migration that took it away, or null
   */
  record Column(
      String kind,
      String field,
      String target,
      boolean hybrid,
      boolean constrained,
      Key removedBy) {

    Column removed(Key migration) {
      return removedBy == null
          ? new Column(kind, field, target, hybrid, constrained, migration)
          : this;
    }

    Column constrainedAlso(Column before) {
      return new Column(
          kind, field, target, hybrid, constrained || before != null && before.constrained, null);
    }
  }

  /** A model, live or gone. */
  static final class Shape {
    private final String app;
    private final Map<String, Column> columns = new TreeMap<>();
    private String table;
    private Key leftBy;

    private Shape(String app) {
      this.app = app;
    }

    String app() {
      return app;
    }

    /** The name of its table, when it last had one. */
    String table() {
      return table;
    }

    /** The columns of its last shape, and those that the migration which removed it took first. */
    List<Column> atTheEnd() {
      return columns.values().stream()
          .filter(c -> c.removedBy == null || c.removedBy.equals(leftBy))
          .toList();
    }

    /** Columns that went before the model did. */
    List<Column> before() {
      return columns.values().stream()
          .filter(c -> c.removedBy != null && !c.removedBy.equals(leftBy))
          .toList();
    }

    Collection<Column> all() {
      return columns.values();
    }
  }

  private final Program program;
  private final Map<String, Shape> shapes = new TreeMap<>();
  private final Map<String, String> renamed = new HashMap<>();

  Shapes(Program program) {
    this.program = program;
  }

  /** Every shape, by key of its model. */
  Map<String, Shape> all() {
    return shapes;
  }

  /** The key that a model goes by now. */
  String current(String key) {
    String now = key;
    for (int i = 0; i < renamed.size() && renamed.containsKey(now); i++) {
      now = renamed.get(now);
    }
    return now;
  }

  /** Takes note of what an operation made of a model. */
  void after(Step step, Key migration, String modelName, String newName, ProjectState state) {
    if (modelName == null) {
      return;
    }
    String key = Model.key(migration.app(), modelName);
    if (step.base().equals("RenameModel") && !newName.isEmpty()) {
      String newKey = Model.key(migration.app(), newName);
      Shape moved = shapes.remove(key);
      renamed.put(key, newKey);
      renamed.remove(newKey);
      if (moved != null) {
        shapes.put(newKey, moved);
        StateModel model = state.models().get(newKey);
        moved.table = model == null ? moved.table : model.table();
      }
    } else if (CHANGING.contains(step.base())) {
      StateModel model = state.models().get(key);
      if (model != null) {
        refresh(shapes.computeIfAbsent(key, k -> new Shape(migration.app())), model, migration);
      } else if (shapes.containsKey(key) && shapes.get(key).leftBy == null) {
        shapes.get(key).leftBy = migration;
      }
    }
  }

  private void refresh(Shape shape, StateModel model, Key migration) {
    shape.leftBy = null;
    shape.table = model.table();
    Map<String, Column> present = new HashMap<>();
    for (StateField field : model.fields().values()) {
      Column column = column(field, model.app());
      if (column != null) {
        present.put(field.column() == null ? field.name() : field.column(), column);
      }
    }
    shape.columns.replaceAll((name, c) -> present.containsKey(name) ? c : c.removed(migration));
    present.forEach(
        (name, c) -> shape.columns.merge(name, c, (was, is) -> is.constrainedAlso(was)));
  }

  private Column column(StateField field, String app) {
    FieldSpec spec = field.spec();
    if (spec == null) {
      return null;
    }
    boolean manyToMany =
        spec.kind() == FieldSpec.Kind.MANY_TO_MANY && spec.relation().through() == null;
    boolean foreignKey = spec.kind() == FieldSpec.Kind.FOREIGN_KEY;
    if (field.target() != null && (foreignKey || manyToMany)) {
      String kind = manyToMany ? "many-to-many field" : "foreign key";
      boolean constrained = spec.relation().dbConstraint();
      return new Column(kind, field.name(), field.target(), false, constrained, null);
    }
    if (!SoftKeys.isHybridCloud(spec) || spec.created() == null) {
      return null;
    }
    if (!(program.force(SoftKeys.foreignModel(program, spec)) instanceof Value.Text text)) {
      return null;
    }
    String label = text.value().contains(".") ? text.value() : app + "." + text.value();
    String target = label.toLowerCase(Locale.ROOT);
    return new Column(SoftKeys.HYBRID_CLOUD, field.name(), target, true, false, null);
  }
}
