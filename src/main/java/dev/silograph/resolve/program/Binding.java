package dev.silograph.resolve.program;

/**
 * What a name is bound to.
 *
 * @param line of the name at the place that bound it
 * @param origin the expression that gave the value, or null
 */
public record Binding(Value value, PyModule module, int line, Origin origin) {}
