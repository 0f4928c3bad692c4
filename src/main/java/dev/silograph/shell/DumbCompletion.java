package dev.silograph.shell;

import dev.silograph.render.Drawing;
import dev.silograph.shell.complete.Suggestion;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.Parser.ParseContext;

/**
 * Completion on a terminal that hands over whole lines and can only print: Tab and Enter list what
 * may stand there, or put it there where it is one thing, and the line goes on after it.
 */
final class DumbCompletion {

  /** So many are listed. */
  private static final int MOST = 20;

  private final ShellReader reader;
  private final Supplier<Drawing> drawing;
  private boolean listed;

  DumbCompletion(ShellReader reader, Supplier<Drawing> drawing) {
    this.reader = reader;
    this.drawing = drawing;
  }

  /** What Tab does. */
  boolean list() {
    listed = true;
    String text = reader.getBuffer().toString();
    int cursor = reader.getBuffer().cursor();
    if (reader.getParser().parse(text, cursor, ParseContext.COMPLETE) instanceof TypedLine typed) {
      List<Suggestion> suggestions = typed.suggestions();
      if (suggestions.size() == 1) {
        reader.getBuffer().backspace(cursor - typed.start());
        reader.getBuffer().write(suggestions.get(0).text());
      } else {
        print(suggestions);
      }
    }
    return true;
  }

  private void print(List<Suggestion> suggestions) {
    PrintWriter writer = reader.getTerminal().writer();
    for (Suggestion suggestion : suggestions.subList(0, Math.min(MOST, suggestions.size()))) {
      String described = suggestion.description().isEmpty() ? "" : "  " + suggestion.description();
      writer.println(drawing.get().spelled(suggestion.shown() + described));
    }
    if (suggestions.size() > MOST) {
      writer.println((suggestions.size() - MOST) + " more: type on, and Tab again");
    }
  }

  /** What Enter does: behind a Tab it shows what the line is now, which is to be gone on with. */
  boolean enter() {
    if (!listed) {
      reader.callWidget(LineReader.ACCEPT_LINE);
      return true;
    }
    listed = false;
    PrintWriter writer = reader.getTerminal().writer();
    writer.print(reader.typedSoFar());
    writer.flush();
    return true;
  }
}
