package dev.silograph.python;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses with the JavaCC grammar of Joern's Python frontend. */
final class JoernPythonParser implements PythonParser {

  @Override
  public ParsedModule parse(SourceFile file) {
    SourceDecoder.Content content;
    try {
      content = SourceDecoder.read(file);
    } catch (UnreadableSourceException e) {
      Diagnostic diagnostic = new Diagnostic(file.at(e.line()), e.getMessage());
      return new ParsedModule(file, 0, "", List.of(), false, List.of(diagnostic));
    }
    return parse(file, content.checksum(), content.text());
  }

  @Override
  public String read(SourceFile file) {
    try {
      return SourceDecoder.read(file).text().string();
    } catch (UnreadableSourceException e) {
      return "";
    }
  }

  @Override
  public ParsedModule parse(SourceFile file, String text) {
    return parse(file, 0, SourceText.of(text));
  }

  private ParsedModule parse(SourceFile file, long checksum, SourceText text) {
    Optional<List<Stmt>> quick = QuickParser.parse(text);
    if (quick.isPresent()) {
      return new ParsedModule(file, checksum, text.string(), quick.get(), true, List.of());
    }
    Attempt attempt = text.mayNestTooDeeply() ? null : Attempt.at(text);
    return attempt != null && attempt.whole()
        ? new ParsedModule(file, checksum, text.string(), attempt.body(), true, List.of())
        : again(file, checksum, text);
  }

  /** Parses what did not parse as it stands. */
  private ParsedModule again(SourceFile file, long checksum, SourceText source) {
    String text = source.string();
    Normalizer.Result normal = Normalizer.normalize(text);
    if (!source.mayNestTooDeeply()) {
      Attempt.Shown shown =
          new Attempt.Shown(SourceText.of(normal.text()), normal.signs(), Set.of());
      Attempt attempt = Attempt.at(source, shown);
      if (attempt.whole()) {
        return new ParsedModule(file, checksum, text, attempt.body(), true, List.of());
      }
    }
    Recovery.Result recovered = Recovery.recover(normal.text(), part -> Attempt.at(part).fault());
    Attempt.Shown shown =
        new Attempt.Shown(
            SourceText.of(recovered.text()), normal.signs(), recovered.faults().keySet());
    Attempt attempt = Attempt.at(source, shown);
    List<Faults.Fault> faults = new ArrayList<>(recovered.faults().values());
    if (!attempt.whole()) {
      faults.add(attempt.fault());
    }
    List<Diagnostic> diagnostics = diagnostics(file, source, faults);
    return new ParsedModule(file, checksum, text, attempt.body(), faults.isEmpty(), diagnostics);
  }

  private static List<Diagnostic> diagnostics(
      SourceFile file, SourceText text, List<Faults.Fault> faults) {
    return faults.stream().map(fault -> diagnostic(file, text, fault)).sorted().toList();
  }

  /** A fault in a line's indentation is shown where that ends. */
  private static Diagnostic diagnostic(SourceFile file, SourceText text, Faults.Fault fault) {
    int offset = text.afterBlanks(fault.offset());
    Lines lines = text.lines();
    return new Diagnostic(file.at(lines.line(offset)), lines.column(offset), fault.message());
  }
}
