package dev.silograph.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text with all that has to be known of each of its characters before it is parsed, found in one
 * pass: indexing a tree passes over every character of it, mostly before that code is compiled
 * well.
 */
final class SourceText {

  private final String string;
  private final char[] characters;
  private final Lines lines;
  private final boolean ascii;
  private final boolean formFeeds;
  private final boolean deep;
  private final Indentation indentation;

  private SourceText(String string, char[] characters) {
    this.string = string;
    this.characters = characters;
    int[] starts = new int[Math.max(16, characters.length / 24)];
    int count = 1;
    int highest = 0;
    int brackets = 0;
    int mostBrackets = 0;
    Indentation widths = new Indentation();
    boolean formFeed = false;
    int i = 0;
    while (i < characters.length) {
      char c = characters[i++];
      if (c >= 'a' && c <= 'z') {
        continue; // Most of any text.
      }
      if (c == '\n' || c == '\r') {
        if (c == '\r' && i < characters.length && characters[i] == '\n') {
          i++;
        }
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i;
        i = widths.read(characters, i);
      } else if (c == '(' || c == '[' || c == '{') {
        mostBrackets = Math.max(mostBrackets, ++brackets);
      } else if (c == ')' || c == ']' || c == '}') {
        brackets = Math.max(0, brackets - 1);
      } else if (c == '\f') {
        formFeed = true;
      } else {
        highest |= c;
      }
    }
    this.lines = new Lines(Arrays.copyOf(starts, count));
    this.ascii = highest < 128;
    this.formFeeds = formFeed;
    this.deep = mostBrackets > LineScanner.MAX_BRACKETS || widths.mayBeTooDeep();
    this.indentation = widths;
  }

  static SourceText of(String text) {
    return new SourceText(text, text.toCharArray());
  }

  /** The text that bytes from an offset on are in ASCII, or null where they are not. */
  static SourceText ofAscii(byte[] bytes, int start) {
    char[] characters = new char[bytes.length - start];
    for (int i = 0; i < characters.length; i++) {
      byte b = bytes[start + i];
      if (b < 0) {
        return null;
      }
      characters[i] = (char) b;
    }
    String text = new String(bytes, start, characters.length, StandardCharsets.ISO_8859_1);
    return new SourceText(text, characters);
  }

  /** The text itself. */
  String string() {
    return string;
  }

  /** Its characters; not to be changed. */
  char[] characters() {
    return characters;
  }

  Lines lines() {
    return lines;
  }

  /** The first offset, from one on, of a character that is neither a space nor a tab. */
  int afterBlanks(int offset) {
    int i = offset;
    while (i < characters.length && (characters[i] == ' ' || characters[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** Whether every character is one of ASCII's. */
  boolean isAscii() {
    return ascii;
  }

  boolean hasFormFeeds() {
    return formFeeds;
  }

  Indentation indentation() {
    return indentation;
  }

  /**
   * Whether brackets or blocks may be nested more deeply than Python allows: a quick count that
   * takes strings and comments along. The parser must not see such a text whole.
   */
  boolean mayNestTooDeeply() {
    return deep;
  }
}
