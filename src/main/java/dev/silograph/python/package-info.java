/**
 * Parses Python. Takes the text of a {@link dev.silograph.source.SourceFile}, gives a {@link
 * dev.silograph.python.ParsedModule} made of {@link dev.silograph.python.Stmt} and {@link
 * dev.silograph.python.Expr}, and diagnostics for what did not parse. Knows nothing of imports'
 * targets or of Django; the third-party parser behind it is seen nowhere else.
 */
package dev.silograph.python;
