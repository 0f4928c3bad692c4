package dev.silograph.query;

/**
 * A parameter that a saved query declares.
 *
 * @param name without {@code $}
 * @param required whether the query needs it; one that is not, and not given, is passed as null
 * @param description what it is for; empty when the header does not say
 */
public record QueryParameter(
    String name, ParameterType type, boolean required, String description) {}
