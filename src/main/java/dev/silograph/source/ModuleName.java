package dev.silograph.source;

/**
 * How Python would import a file.
 *
 * @param dotted the module's name
 * @param isPackage whether it is an {@code __init__.py}
 */
public record ModuleName(String dotted, boolean isPackage) {}
