package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A many-to-many field.
 *
 * @param target key of the model on the other side
 * @param through key of the intermediary model
 */
public record ManyToMany(String field, String target, String through, Location location) {}
