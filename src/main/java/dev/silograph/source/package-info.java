/**
 * Finds the files of a checkout and reads their text, also that of the past where git has it. Takes
 * root directories, gives {@link dev.silograph.source.SourceFile}s, {@link
 * dev.silograph.source.Location}s and {@link dev.silograph.source.Diagnostic}s. Understands nothing
 * of what it reads: neither Python nor Django.
 */
package dev.silograph.source;
