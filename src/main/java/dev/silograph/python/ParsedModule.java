package dev.silograph.python;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One file, parsed.
 *
 * @param file where it came from
 * @param text its decoded text; empty where it could not be read
 * @param body top-level statements in order
 * @param whole false where the file could not be read, or a part of it did not parse
 * @param diagnostics why not, in order of their place; empty when whole
 */
public record ParsedModule(
    SourceFile file, String text, List<Stmt> body, boolean whole, List<Diagnostic> diagnostics) {

  public ParsedModule {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    body = List.copyOf(body);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The text of an expression as it is written, line breaks and comments included. */
  public String textOf(Expr expression) {
    return text.substring(expression.start(), expression.end());
  }

  /**
   * This file with the bodies of its functions forgotten until one of them is asked for.
   *
   * @param parser the one that parsed it
   */
  public ParsedModule withDeferredFunctions(PythonParser parser) {
    List<Stmt> deferred = DeferredFunctions.of(body, again(parser, file, text));
    return new ParsedModule(file, text, deferred, whole, diagnostics);
  }

  /** Of a method without an instance, so that it holds no syntax tree in memory. */
  private static Supplier<List<Stmt>> again(PythonParser parser, SourceFile file, String text) {
    return () -> parser.parse(file, text).body();
  }

  /** This file with its syntax tree and text forgotten. */
  public ParsedModule withoutBody() {
    return new ParsedModule(file, "", List.of(), whole, diagnostics);
  }
}
