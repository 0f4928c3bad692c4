package dev.silograph.python;

/**
 * Thrown while converting an expression that is nested more deeply than any reader could follow.
 */
final class TooDeepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  TooDeepException(int offset) {
    super(null, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
