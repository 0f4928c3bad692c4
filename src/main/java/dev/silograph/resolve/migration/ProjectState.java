package dev.silograph.resolve.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The models as migrations have built them so far ({@code django/db/migrations/state.py}), with
 * those that Sentry keeps aside between the two phases of a deletion ({@code
 * sentry/new_migrations/monkey/state.py}).
 */
final class ProjectState {

  private final Map<String, StateModel> models = new TreeMap<>();
  private final Map<String, StateModel> pendingModels = new TreeMap<>();
  private final Map<String, StateField> pendingFields = new TreeMap<>();

  /** By key. */
  Map<String, StateModel> models() {
    return models;
  }

  /** Models moved to pending deletion and not deleted yet, by key. */
  Map<String, StateModel> pendingModels() {
    return pendingModels;
  }

  /** Fields moved to pending deletion and not deleted yet, by {@code app.model.field}. */
  Map<String, StateField> pendingFields() {
    return pendingFields;
  }

  /** Those of one model. */
  List<StateField> pendingFieldsOf(StateModel model) {
    return pendingFields.entrySet().stream()
        .filter(entry -> entry.getKey().equals(model.key() + "." + entry.getValue().name()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A copy for database operations, whose own changes of state are thrown away. */
  ProjectState copy() {
    ProjectState copy = new ProjectState();
    models.forEach((key, model) -> copy.models.put(key, model.copiedAs(model.name())));
    copy.pendingModels.putAll(pendingModels);
    copy.pendingFields.putAll(pendingFields);
    return copy;
  }

  /** {@code ProjectState.rename_model}: what points to the model follows. */
  void renameModel(String app, String old, String renamed) {
    String oldKey = dev.silograph.schema.Model.key(app, old);
    StateModel model = models.remove(oldKey);
    if (model == null) {
      return;
    }
    StateModel copy = model.copiedAs(renamed);
    models.put(copy.key(), copy);
    for (StateModel other : models.values()) {
      other.fields().replaceAll((n, f) -> oldKey.equals(f.target()) ? f.pointingTo(copy.key()) : f);
    }
  }
}
