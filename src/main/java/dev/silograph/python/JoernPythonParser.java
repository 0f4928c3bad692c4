package dev.silograph.python;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    Attempt attempt = LineScanner.mayNestTooDeeply(text) ? null : Attempt.at(text, identifiers);
    return attempt != null && attempt.whole()
        ? new ParsedModule(file, text, attempt.body(), true, List.of())
        : again(file, text);
  }

  /** Parses what did not parse as it stands. */
  private ParsedModule again(SourceFile file, String text) {
    Normalizer.Result normal = Normalizer.normalize(text);
    if (!LineScanner.mayNestTooDeeply(text)) {
      Attempt.Shown shown = new Attempt.Shown(normal.text(), normal.signs(), Set.of());
      Attempt attempt = Attempt.at(text, shown, identifiers);
      if (attempt.whole()) {
        return new ParsedModule(file, text, attempt.body(), true, List.of());
      }
    }
    Recovery.Result recovered =
        Recovery.recover(normal.text(), part -> Attempt.at(part, identifiers).fault());
    Attempt.Shown shown =
        new Attempt.Shown(recovered.text(), normal.signs(), recovered.faults().keySet());
    Attempt attempt = Attempt.at(text, shown, identifiers);
    List<Faults.Fault> faults = new ArrayList<>(recovered.faults().values());
    if (!attempt.whole()) {
      faults.add(attempt.fault());
    }
    return new ParsedModule(
        file, text, attempt.body(), faults.isEmpty(), diagnostics(file, text, faults));
  }

  private static List<Diagnostic> diagnostics(
      SourceFile file, String text, List<Faults.Fault> faults) {
    Lines lines = new Lines(text);
    return faults.stream()
        .map(
            fault ->
                new Diagnostic(
                    file.at(lines.line(fault.offset())),
                    lines.column(fault.offset()),
                    fault.message()))
        .sorted()
        .toList();
  }
}
