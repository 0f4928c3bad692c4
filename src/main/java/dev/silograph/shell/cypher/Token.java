package dev.silograph.shell.cypher;

/**
 * A piece of Cypher text. The tokens of a text cover it without a gap, and none is empty.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param finished false for a string, quoted name, comment or parameter that the text ends in
 */
public record Token(Kind kind, int start, int end, boolean finished) {

  /** What it is by its letters alone. */
  public enum Kind {
    /** A keyword or a name. */
    WORD,
    /** A name in backticks. */
    QUOTED_NAME,
    /** Text in single or double quotes. */
    STRING,
    /** An integer or a decimal. */
    NUMBER,
    /** {@code $name}, or the {@code $} alone. */
    PARAMETER,
    /** From {@code //} to the end of the line without it, or what {@code /*} begins. */
    COMMENT,
    /** One character that is none of these. */
    SYMBOL,
    /** White space. */
    SPACE
  }

  /** Its text, cut out of the text that it is a token of. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether it is that symbol. */
  boolean is(char symbol, String text) {
    return kind == Kind.SYMBOL && text.charAt(start) == symbol;
  }

  /** Whether it means nothing to the database. */
  public boolean isBlank() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }
}
