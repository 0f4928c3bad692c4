package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldReader;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.IndexSpec;
import dev.silograph.resolve.django.IndexSpecReader;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Mapping;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Model;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each operation does to the state of models: {@code state_forwards} of Django's operations
 * ({@code django/db/migrations/operations}) and of Sentry's ({@code sentry/new_migrations/monkey}).
 */
final class StateOperations {

  private final Program program;
  private final StepReader reader;
  private final FieldReader fields;
  private final IndexSpecReader indexes;

  StateOperations(Program program, StepReader reader) {
    this.program = program;
    this.reader = reader;
    this.fields = new FieldReader(program);
    this.indexes = new IndexSpecReader(program);
  }

  /**
   * Applies an operation; one that is about data alone, or about nothing known, changes nothing.
   */
  void apply(Step step, String app, ProjectState state) {
    Arguments given = step.arguments();
    switch (step.base()) {
      case "CreateModel" -> createModel(step, app, state);
      case "DeleteModel" -> deleteModel(step, app, state);
      case "RenameModel" ->
          state.renameModel(
              app, reader.text(given, 0, "old_name"), reader.text(given, 1, "new_name"));
      case "AddField", "AlterField" -> setField(step, app, state);
      case "RemoveField" -> removeField(step, app, state);
      case "RenameField" -> renameField(step, app, state);
      default -> alterModel(step, app, state);
    }
  }

  private void alterModel(Step step, String app, ProjectState state) {
    StateModel model = reader.model(step, app, state);
    Arguments given = step.arguments();
    if (model == null) {
      return;
    }
    switch (step.base()) {
      case "AlterModelTable" -> model.dbTable(reader.text(given, 1, "table"));
      case "AlterUniqueTogether" ->
          model.uniqueTogether(indexes.groups(given.value(1, "unique_together")));
      case "AlterIndexTogether" ->
          model.indexTogether(indexes.groups(given.value(1, "index_together")));
      case "AlterModelOptions" -> {
        if (given.value(1, "options") != null
            && program.force(given.value(1, "options")) instanceof Mapping options) {
          managed(model, options);
        }
      }
      case "AlterOrderWithRespectTo" ->
          ordered(model, reader.text(given, 1, "order_with_respect_to"));
      case "AddIndex", "AddIndexConcurrently" ->
          indexes.read(given.value(1, "index")).ifPresent(model.indexes()::add);
      case "RemoveIndex", "RemoveIndexConcurrently" ->
          model.indexes().removeIf(i -> reader.text(given, 1, "name").equals(i.name()));
      case "RenameIndex" -> renameIndex(model, given);
      case "AddConstraint", "AddConstraintNotValid" ->
          indexes.read(given.value(1, "constraint")).ifPresent(model.constraints()::add);
      case "RemoveConstraint" ->
          model.constraints().removeIf(c -> reader.text(given, 1, "name").equals(c.name()));
      default -> {
        // Comments, managers, ordering, data: no part of the schema that is compared.
      }
    }
  }

  private static void renamed(List<IndexSpec> specs, String old, String name) {
    specs.replaceAll(i -> old.equals(i.name()) ? i.named(name) : i);
  }

  private void renameIndex(StateModel model, Arguments given) {
    String name = reader.text(given, 1, "new_name");
    String old = reader.text(given, 2, "old_name");
    List<String> oldFields = indexes.texts(given.value(3, "old_fields"));
    if (oldFields.isEmpty()) {
      renamed(model.indexes(), old, name);
      return;
    }
    List<List<String>> groups = new ArrayList<>(model.indexTogether());
    groups.remove(oldFields);
    model.indexTogether(groups);
    model
        .indexes()
        .add(new IndexSpec(name, oldFields, List.of(), false, null, "idx", model.location()));
  }

  private void createModel(Step step, String app, ProjectState state) {
    Arguments given = step.arguments();
    String name = reader.text(given, 0, "name");
    Value options = given.value(2, "options");
    StateModel model = new StateModel(app, name, outsideBases(given), step.location());
    if (given.value(1, "fields") != null
        && program.force(given.value(1, "fields")) instanceof Value.Sequence list) {
      for (Value each : list.elements()) {
        if (program.force(each) instanceof Value.Sequence pair
            && pair.elements().size() == 2
            && program.force(pair.elements().get(0)) instanceof Value.Text fieldName) {
          put(model, fieldName.value(), pair.elements().get(1), step.location());
        }
      }
    }
    if (options != null && program.force(options) instanceof Mapping mapping) {
      options(model, mapping);
    }
    state.models().put(model.key(), model);
  }

  private void options(StateModel model, Mapping options) {
    Value table = options.get("db_table");
    if (table != null && program.force(table) instanceof Value.Text text) {
      model.dbTable(text.value());
    }
    Value proxy = options.get("proxy");
    model.proxy(proxy != null && program.force(proxy) instanceof Value.Truth t && t.value());
    managed(model, options);
    Value order = options.get("order_with_respect_to");
    if (order != null && program.force(order) instanceof Value.Text text) {
      ordered(model, text.value());
    }
    model.uniqueTogether(indexes.groups(options.get("unique_together")));
    model.indexTogether(indexes.groups(options.get("index_together")));
    for (String option : List.of("indexes", "constraints")) {
      if (options.get(option) != null
          && program.force(options.get(option)) instanceof Value.Sequence declared) {
        List<IndexSpec> into = option.equals("indexes") ? model.indexes() : model.constraints();
        declared.elements().forEach(v -> indexes.read(v).ifPresent(into::add));
      }
    }
  }

  /** {@code order_with_respect_to} brings a column along, and takes it away. */
  private static void ordered(StateModel model, String field) {
    if (field.isEmpty()) {
      model.fields().remove(FieldSpec.ORDER);
    } else {
      model
          .fields()
          .put(
              FieldSpec.ORDER,
              new StateField(FieldSpec.ORDER, FieldSpec.orderField(), null, model.location()));
    }
  }

  private void managed(StateModel model, Mapping options) {
    Value managed = options.get("managed");
    if (managed != null && program.force(managed) instanceof Value.Truth truth) {
      model.managed(truth.value());
    }
  }

  private List<String> outsideBases(Arguments given) {
    List<String> bases = new ArrayList<>();
    Value value = given.value(3, "bases");
    if (value != null && program.force(value) instanceof Value.Sequence list) {
      for (Value each : list.elements()) {
        if (program.settle(each) instanceof Value.External base
            && !base.path().startsWith("django.")
            && !base.path().startsWith("builtins.")) {
          bases.add(base.path());
        }
      }
    }
    return bases;
  }

  private void deleteModel(Step step, String app, ProjectState state) {
    String key = Model.key(app, reader.text(step.arguments(), 0, "name"));
    String action = reader.deletionAction(step);
    if ("DELETE".equals(action)) {
      state.pendingModels().remove(key);
      return;
    }
    StateModel removed = state.models().remove(key);
    if (removed != null && "MOVE_TO_PENDING".equals(action)) {
      state.pendingModels().put(key, removed);
    }
  }

  private void setField(Step step, String app, ProjectState state) {
    StateModel model = reader.model(step, app, state);
    Value field = step.arguments().value(2, "field");
    String name = reader.text(step.arguments(), 1, "name");
    if (model != null && field != null && !name.isEmpty()) {
      put(model, name, field, step.location());
    }
  }

  private void put(StateModel model, String name, Value field, Location fallback) {
    Optional<FieldSpec> spec = fields.read(field);
    Location location = program.force(field) instanceof Created c ? c.location() : fallback;
    String target = spec.map(FieldSpec::relation).map(r -> target(r.to(), model)).orElse(null);
    model.fields().put(name, new StateField(name, spec.orElse(null), target, location));
  }

  private String target(Value to, StateModel model) {
    Value value = program.force(to);
    if (value instanceof Value.Text text) {
      return text.value().equals("self") ? model.key() : key(text.value(), model.app());
    }
    return value instanceof PyClass type ? Model.key(model.app(), type.name()) : null;
  }

  private static String key(String label, String app) {
    String dotted = label.contains(".") ? label : app + "." + label;
    return dotted.toLowerCase(Locale.ROOT);
  }

  private void removeField(Step step, String app, ProjectState state) {
    StateModel model = reader.model(step, app, state);
    String name = reader.text(step.arguments(), 1, "name");
    String key = Model.key(app, reader.text(step.arguments(), 0, "model_name")) + "." + name;
    String action = reader.deletionAction(step);
    if ("DELETE".equals(action)) {
      state.pendingFields().remove(key);
      return;
    }
    StateField removed = model == null ? null : model.fields().remove(name);
    if (removed != null && "MOVE_TO_PENDING".equals(action)) {
      state.pendingFields().put(key, removed);
    }
  }

  private void renameField(Step step, String app, ProjectState state) {
    StateModel model = reader.model(step, app, state);
    if (model != null) {
      model.renameField(
          reader.text(step.arguments(), 1, "old_name"),
          reader.text(step.arguments(), 2, "new_name"));
    }
  }
}
