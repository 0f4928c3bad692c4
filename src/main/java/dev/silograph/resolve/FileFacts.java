package dev.silograph.resolve;

import dev.silograph.python.Stmt;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.source.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * All that resolving needs of one file, so that it need not be parsed again until it changes.
 *
 * @param checksum of the bytes that were parsed, or 0 where they could not be read
 * @param product whether models were looked for, and not only uses of them
 * @param whole false where a part of it could not be read
 * @param diagnostics why not
 * @param outline its statements, with the bodies of functions that were asked for; empty where it
 *     is not the product
 * @param said words that were looked for in its text, with whether it holds them
 * @param mentions what it says that may mean a model
 */
public record FileFacts(
    long checksum,
    boolean product,
    boolean whole,
    List<Diagnostic> diagnostics,
    List<Stmt> outline,
    Map<String, Boolean> said,
    Mentions mentions) {}
