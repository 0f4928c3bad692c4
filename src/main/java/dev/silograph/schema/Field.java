package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A field of a model.
 *
 * @param name Django's field name
 * @param column database column, null for a many-to-many field
 * @param type class name; of the wrapped field where one wraps another
 * @param typePath dotted path of that class as Django's {@code deconstruct()} spells it, or null
 *     when unknown
 * @param wrapper name of the wrapping field's class, or of the function that is given the field; or
 *     null
 * @param isNull Django's {@code null}; null when it cannot be known
 * @param unique true for a primary key too, as Django's {@code Field.unique}
 * @param dbIndex Django's {@code db_index}
 * @param primaryKey Django's {@code primary_key}
 * @param maxLength in characters, or null
 * @param defaultValue source text of {@code default}, or null
 * @param dbDefault source text of {@code db_default}, or null
 * @param location place of the field's name; of the class for a field Django adds; null for a class
 *     that is external
 * @param inheritedFrom key of the abstract model it was inherited from, or null
 * @param unresolved whether it points to a model that cannot be told
 */
public record Field(
    String name,
    String column,
    String type,
    String typePath,
    String wrapper,
    Boolean isNull,
    boolean unique,
    boolean dbIndex,
    boolean primaryKey,
    Integer maxLength,
    String defaultValue,
    String dbDefault,
    Location location,
    String inheritedFrom,
    boolean unresolved) {}
