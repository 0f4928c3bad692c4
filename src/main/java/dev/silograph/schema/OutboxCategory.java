package dev.silograph.schema;

/**
 * A member of {@code OutboxCategory}.
 *
 * @param value its number, or null when it cannot be folded
 */
public record OutboxCategory(String name, Long value) {}
