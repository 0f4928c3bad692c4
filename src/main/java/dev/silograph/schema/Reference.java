package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A foreign key, a HybridCloudForeignKey or an implicit reference of a model to a model.
 *
 * @param field field name
 * @param column database column
 * @param target key of the model it points to
 * @param kind name of the resolved field class, or {@code Implicit}
 * @param onDelete {@code CASCADE}, {@code SET_NULL}, …; null for {@code Implicit}, and where it
 *     cannot be told
 * @param dbConstraint whether the database holds a constraint
 * @param isNull Django's {@code null}
 * @param unique Django's {@code unique}
 * @param relatedName interpolated; null when not given
 * @param crossSilo null where one end declares no silo
 * @param parentLink the link of a multi-table child to its parent
 */
public record Reference(
    String field,
    String column,
    String target,
    String kind,
    String onDelete,
    boolean dbConstraint,
    Boolean isNull,
    boolean unique,
    String relatedName,
    Boolean crossSilo,
    Enforcement enforcement,
    boolean parentLink,
    Location location) {

  /** The kind of a reference that Sentry's backup tooling infers from an integer column. */
  public static final String IMPLICIT = "Implicit";

  /** What keeps a reference consistent. */
  public enum Enforcement {
    DATABASE,
    ORM,
    OUTBOX,
    NONE
  }
}
