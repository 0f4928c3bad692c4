package dev.silograph.python;

/** A file whose text could not be had; the message is a sentence without the place. */
final class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  UnreadableSourceException(int line, String message) {
    super(message, null, false, false);
    this.line = line;
  }

  /** 1-based line, or 0 where the whole file is meant. */
  int line() {
    return line;
  }
}
