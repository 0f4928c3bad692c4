package dev.silograph.schema;

/**
 * A direct base of a model or abstract model.
 *
 * @param key key of the {@link Model}, or of the {@link AbstractModel}
 * @param isAbstract which of the two
 */
public record Parent(String key, boolean isAbstract) {}
