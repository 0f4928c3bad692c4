package dev.silograph.shell.complete;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a command line.
 *
 * @param text without quotes
 * @param start offset of its first character
 */
record Typed(String text, int start) {

  /** The words from an offset on; the last is what is being typed, empty after a space. */
  static List<Typed> words(String line, int from) {
    List<Typed> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = -1;
    char quote = 0;
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (start >= 0) {
          words.add(new Typed(word.toString(), start));
          word.setLength(0);
          start = -1;
        }
        continue;
      }
      start = start < 0 ? at : start;
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        word.append(c);
      }
    }
    words.add(new Typed(word.toString(), start < 0 ? line.length() : start));
    return words;
  }
}
