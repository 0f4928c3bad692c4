/**
 * Finds where code refers to models. Takes parsed modules one by one and the models once they are
 * known, gives the {@link dev.silograph.schema.Use}s of every file. Knows how Python binds names
 * and how Django names models in strings, and runs nothing.
 */
package dev.silograph.resolve.uses;
