package dev.silograph.resolve.migration;

import dev.silograph.schema.Hazard.Reason;
import dev.silograph.schema.Operation.Scope;
import java.util.List;

/**
 * An operation that takes a model or a field away, as the replay met it.
 *
 * @param ordinal of the operation in its migration
 * @param model key of the model that goes or loses a field
 * @param field null where the model goes
 * @param table of the model, or null where it is not known
 * @param column null where the model goes, or the field has none
 * @param faults what the state at that moment says against it
 */
record Removal(
    MigrationFile migration,
    int ordinal,
    Step step,
    Phase phase,
    String model,
    String field,
    String table,
    String column,
    List<Reason> faults) {

  Removal {
    faults = List.copyOf(faults);
  }

  /** Which part of a removal an operation is. */
  enum Phase {
    /** Django's own operations know no phases. */
    AT_ONCE,
    PENDING,
    DELETE
  }

  boolean ofModel() {
    return field == null;
  }

  boolean inStateOnly() {
    return phase == Phase.AT_ONCE && step.scope() == Scope.STATE;
  }

  /** Whether both are about the same model or the same field. */
  boolean hasSameSubject(Removal other) {
    return model.equals(other.model)
        && (field == null ? other.field == null : field.equals(other.field));
  }
}
