package dev.silograph.python;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.util.List;

/** Parses with the JavaCC grammar of Joern's Python frontend. */
final class JoernPythonParser implements PythonParser {

  private final Identifiers identifiers = new Identifiers();

  @Override
  public ParsedModule parse(SourceFile file) {
    String text;
    try {
      text = SourceDecoder.read(file);
    } catch (UnreadableSourceException e) {
      Diagnostic diagnostic = new Diagnostic(file.at(e.line()), e.getMessage());
      return new ParsedModule(file, "", List.of(), false, List.of(diagnostic));
    }
    return parse(file, text);
  }

  @Override
  public ParsedModule parse(SourceFile file, String text) {
    Attempt attempt = Attempt.at(text, identifiers);
    if (attempt.whole()) {
      return new ParsedModule(file, text, attempt.body(), true, List.of());
    }
    Faults.Fault fault = attempt.fault();
    Lines lines = new Lines(text);
    Diagnostic diagnostic =
        new Diagnostic(
            file.at(lines.line(fault.offset())), lines.column(fault.offset()), fault.message());
    return new ParsedModule(file, text, attempt.body(), false, List.of(diagnostic));
  }
}
