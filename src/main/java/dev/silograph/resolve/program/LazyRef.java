package dev.silograph.resolve.program;

/**
 * A name imported from a module that had not bound it yet, because the two import each other;
 * looked up when it is needed.
 */
public record LazyRef(PyModule module, String name) implements Value {}
