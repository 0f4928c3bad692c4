package dev.silograph.shell;

import dev.silograph.shell.complete.Suggestion;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * What stands in the line that is being typed, and what it may go on with.
 *
 * @param start offset of what suggestions replace, up to the cursor
 */
record TypedLine(String line, int cursor, int start, List<Suggestion> suggestions)
    implements CompletingParsedLine {

  TypedLine {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public String word() {
    return line.substring(start, cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - start;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return cursor - start;
  }

  @Override
  public int rawWordLength() {
    return cursor - start;
  }
}
