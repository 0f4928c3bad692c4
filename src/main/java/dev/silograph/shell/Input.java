package dev.silograph.shell;

/** Something that was typed whole. */
sealed interface Input {

  /** 1-based line on which it begins in what was typed. */
  int line();

  /**
   * Cypher.
   *
   * @param text without the semicolon
   */
  record Statement(String text, int line) implements Input {}

  /** A command of the shell's own. */
  record Command(CommandText text, int line) implements Input {}
}
