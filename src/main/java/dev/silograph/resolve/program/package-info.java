/**
 * Runs Python symbolically. Takes parsed modules, executes their top level in a world of {@link
 * dev.silograph.resolve.program.Value}s, and answers what a name, a class or a call stands for,
 * without any effect outside itself. Knows Python's rules (scopes, imports, method resolution
 * order) and no word of Django.
 */
package dev.silograph.resolve.program;
