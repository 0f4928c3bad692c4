package dev.silograph.resolve;

/**
 * What to take in.
 *
 * @param includeTests whether models that tests define are models of the product
 */
public record ResolveOptions(boolean includeTests) {}
