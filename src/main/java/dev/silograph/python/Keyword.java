package dev.silograph.python;

/**
 * A keyword argument of a call or class definition.
 *
 * @param name the keyword, or null for {@code **value}
 */
public record Keyword(String name, Expr value, int line) {}
