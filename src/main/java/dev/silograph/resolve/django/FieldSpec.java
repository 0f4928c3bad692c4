package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import java.util.List;

/**
 * A field as its constructor was called, before it belongs to a model.
 *
 * @param type class name, of the wrapped field where one wraps another
 * @param typePath dotted path of the class
 * @param wrapper class name of the wrapping field, or null
 * @param isNull null where it cannot be known
 * @param maxLength null where there is none or it cannot be known
 * @param defaultText source text, or null
 * @param dbDefaultText source text, or null
 * @param dbColumn {@code db_column}, or null
 * @param relation null where it points to no model
 * @param explicitName the name that the constructor was given, which wins over the attribute's; or
 *     null
 * @param order as Django's {@code creation_counter}
 * @param fieldClass the class, or null where it is outside the tree and unknown
 * @param created the constructor's call, or null for a field that Django adds
 * @param instance the field after its {@code __init__}, or null
 * @param untold options that it was given and that cannot be told
 */
public record FieldSpec(
    Kind kind,
    String type,
    String typePath,
    String wrapper,
    Boolean isNull,
    boolean unique,
    boolean dbIndex,
    boolean primaryKey,
    Integer maxLength,
    String defaultText,
    String dbDefaultText,
    String dbColumn,
    Relation relation,
    String explicitName,
    int order,
    PyClass fieldClass,
    Created created,
    PyInstance instance,
    List<String> untold) {

  /** The name of the field that {@link #orderField()} gives. */
  public static final String ORDER = "_order";

  /** What {@code Meta.order_with_respect_to} adds to a model. */
  public static FieldSpec orderField() {
    return added("django.db.models.OrderWrt", false, false, null, Integer.MAX_VALUE);
  }

  /** What Django makes of it. */
  public enum Kind {
    /** A column. */
    PLAIN,
    /** A column that points to a model. */
    FOREIGN_KEY,
    /** No column, but an intermediary table. */
    MANY_TO_MANY,
    /** No column of its own: generic keys, foreign objects, composite keys. */
    VIRTUAL
  }

  /**
   * Where a field points.
   *
   * @param to as given: a string, a class, a setting
   * @param onDelete name of the rule; null for a many-to-many, and where it cannot be told
   * @param dbConstraint true also where it cannot be told, as by default
   * @param through as given, or null
   * @param dbTable as given, or null
   */
  public record Relation(
      Value to,
      String onDelete,
      boolean dbConstraint,
      String relatedName,
      boolean parentLink,
      Value through,
      String dbTable) {}

  FieldSpec wrappedBy(String wrapperName, int wrapperOrder) {
    return new FieldSpec(
        kind,
        type,
        typePath,
        wrapperName,
        isNull,
        unique,
        dbIndex,
        primaryKey,
        maxLength,
        defaultText,
        dbDefaultText,
        dbColumn,
        relation,
        explicitName,
        wrapperOrder,
        fieldClass,
        created,
        instance,
        untold);
  }

  /** A field that Django adds to a model; nothing of it stands in code. */
  static FieldSpec added(
      String typePath, boolean primaryKey, boolean unique, Relation relation, int order) {
    return new FieldSpec(
        relation == null ? Kind.PLAIN : Kind.FOREIGN_KEY,
        typePath.substring(typePath.lastIndexOf('.') + 1),
        typePath,
        null,
        false,
        unique,
        relation != null,
        primaryKey,
        null,
        null,
        null,
        null,
        relation,
        null,
        order,
        null,
        null,
        null,
        List.of());
  }

  /** Whether Django keeps it as a private field, of which no list of fields tells. */
  boolean isPrivate() {
    return kind == Kind.VIRTUAL
        && (fieldClass == null
            || fieldClass.inheritsFrom(
                "django.contrib.contenttypes.fields.GenericForeignKey",
                "django.contrib.contenttypes.fields.GenericRelation"));
  }

  FieldSpec at(int otherOrder) {
    return wrappedBy(wrapper, otherOrder);
  }
}
