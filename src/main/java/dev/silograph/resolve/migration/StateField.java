package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.source.Location;

/**
 * A field of a model in the state that migrations have built so far.
 *
 * @param spec null where the migration's code for it could not be read
 * @param target key of the model it points to, or null
 * @param location of the operation that gave it its present form
 */
record StateField(String name, FieldSpec spec, String target, Location location) {

  StateField renamed(String other) {
    return new StateField(other, spec, target, location);
  }

  StateField pointingTo(String other) {
    return new StateField(name, spec, other, location);
  }

  /** The database column, or null where it has none or is not known. */
  String column() {
    if (spec == null) {
      return null;
    }
    return switch (spec.kind()) {
      case FOREIGN_KEY -> spec.dbColumn() == null ? name + "_id" : spec.dbColumn();
      case PLAIN -> spec.dbColumn() == null ? name : spec.dbColumn();
      case MANY_TO_MANY, VIRTUAL -> null;
    };
  }
}
