/**
 * Remembers between two runs what files looked like and what was found in them, so that only what
 * has changed is read again. {@link dev.silograph.cache.Inventory} tells which files those are,
 * {@link dev.silograph.cache.FactStore} keeps what the others hold. Nothing here is needed to
 * answer a question: whatever cannot be read, or was written by another build, counts as absent.
 */
package dev.silograph.cache;
