package dev.silograph.python;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** One file, parsed; safe to be read by several threads. */
public final class ParsedModule {

  private final SourceFile file;
  private final long checksum;
  private final Supplier<String> text;
  private final List<Stmt> body;
  private final boolean whole;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Boolean> said = new ConcurrentHashMap<>();
  private final AtomicBoolean askedAnew;

  private ParsedModule(
      SourceFile file,
      long checksum,
      Supplier<String> text,
      List<Stmt> body,
      boolean whole,
      List<Diagnostic> diagnostics,
      AtomicBoolean askedAnew) {
    this.file = Objects.requireNonNull(file, "file");
    this.checksum = checksum;
    this.text = text;
    this.body = List.copyOf(body);
    this.whole = whole;
    this.diagnostics = List.copyOf(diagnostics);
    this.askedAnew = askedAnew;
  }

  ParsedModule(
      SourceFile file,
      long checksum,
      String text,
      List<Stmt> body,
      boolean whole,
      List<Diagnostic> diagnostics) {
    this(file, checksum, () -> text, body, whole, diagnostics, new AtomicBoolean());
  }

  /**
   * A file as it was when it was parsed before. It is read again when more is asked for than was
   * then: another function's body, other words, an expression's text.
   *
   * @param checksum as {@link #checksum()} gave it
   * @param outline as {@link #outline()} gave it
   * @param said as {@link #said()} gave it
   * @param parser the one that parsed it
   */
  public static ParsedModule remembered(
      SourceFile file,
      long checksum,
      List<Stmt> outline,
      Map<String, Boolean> said,
      boolean whole,
      List<Diagnostic> diagnostics,
      PythonParser parser) {
    Supplier<String> text = once(() -> parser.read(file));
    AtomicBoolean askedAnew = new AtomicBoolean();
    Supplier<List<Stmt>> again =
        () -> {
          askedAnew.set(true);
          return parser.parse(file, text.get()).body;
        };
    List<Stmt> body = DeferredFunctions.ofOutline(outline, again);
    ParsedModule module =
        new ParsedModule(file, checksum, text, body, whole, diagnostics, askedAnew);
    module.said.putAll(said);
    return module;
  }

  /** Where it came from. */
  public SourceFile file() {
    return file;
  }

  /**
   * The {@link dev.silograph.source.Checksum} of the bytes it was parsed from, or 0 where they
   * could not be read or the text came from elsewhere.
   */
  public long checksum() {
    return checksum;
  }

  /** Top-level statements in order. */
  public List<Stmt> body() {
    return body;
  }

  /** False where the file could not be read, or a part of it did not parse. */
  public boolean whole() {
    return whole;
  }

  /** Why it is not whole, in order of their place; empty when it is. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Its decoded text; empty where it could not be read. */
  public String text() {
    return text.get();
  }

  /** Whether its text holds some words; told without the text where that was asked before. */
  public boolean says(String words) {
    return said.computeIfAbsent(
        words,
        asked -> {
          askedAnew.set(true);
          return text().contains(asked);
        });
  }

  /** The words that its text was asked for, with what {@link #says} answered. */
  public Map<String, Boolean> said() {
    return Map.copyOf(said);
  }

  /**
   * Whether functions' bodies or words were asked for that its {@linkplain #outline outline} and
   * {@linkplain #said said} did not hold when it was {@linkplain #remembered remembered}.
   */
  public boolean wasAskedAnew() {
    return askedAnew.get();
  }

  /**
   * The text of an expression as it is written, line breaks and comments included; empty where the
   * file has changed since it was parsed.
   */
  public String textOf(Expr expression) {
    String all = text();
    return expression.end() <= all.length()
        ? all.substring(expression.start(), expression.end())
        : "";
  }

  /** Its top-level statements, with those bodies of functions alone that were asked for. */
  public List<Stmt> outline() {
    return DeferredFunctions.outline(body);
  }

  /**
   * This file with the bodies of its functions forgotten until one of them is asked for.
   *
   * @param parser the one that parsed it
   */
  public ParsedModule withDeferredFunctions(PythonParser parser) {
    List<Stmt> deferred = DeferredFunctions.of(body, again(parser, file, text()));
    return new ParsedModule(file, checksum, text, deferred, whole, diagnostics, askedAnew);
  }

  /** Of a method without an instance, so that it holds no syntax tree in memory. */
  private static Supplier<List<Stmt>> again(PythonParser parser, SourceFile file, String text) {
    return () -> parser.parse(file, text).body;
  }

  /** This file with its syntax tree and text forgotten. */
  public ParsedModule withoutBody() {
    return new ParsedModule(file, checksum, "", List.of(), whole, diagnostics);
  }

  private static Supplier<String> once(Supplier<String> text) {
    AtomicReference<String> known = new AtomicReference<>();
    return () -> known.updateAndGet(before -> before == null ? text.get() : before);
  }
}
