package dev.silograph.resolve.django;

import dev.silograph.source.Location;

/**
 * A field of one model class.
 *
 * @param spec how it was constructed
 * @param name Django's name
 * @param location of its name
 * @param inheritedFrom the abstract model it is a copy from, or null
 * @param autoCreated whether Django added it
 * @param primaryKey whether it is the model's primary key
 */
public record ModelField(
    FieldSpec spec,
    String name,
    Location location,
    ModelClass inheritedFrom,
    boolean autoCreated,
    boolean primaryKey) {

  /** {@code Field.attname}: with {@code _id} for a foreign key. */
  public String attname() {
    return spec.kind() == FieldSpec.Kind.FOREIGN_KEY ? name + "_id" : name;
  }

  /** {@code Field.column}, or null where it has none. */
  public String column() {
    return switch (spec.kind()) {
      case PLAIN, FOREIGN_KEY -> spec.dbColumn() == null ? attname() : spec.dbColumn();
      case MANY_TO_MANY, VIRTUAL -> null;
    };
  }

  ModelField copiedFrom(ModelClass abstractParent) {
    ModelClass source = inheritedFrom == null ? abstractParent : inheritedFrom;
    return new ModelField(spec, name, location, source, autoCreated, primaryKey);
  }

  ModelField asPrimaryKey() {
    return new ModelField(spec, name, location, inheritedFrom, autoCreated, true);
  }
}
