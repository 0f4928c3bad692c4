package dev.silograph.source;

/** There is no revision of the name that a user gave. */
public final class NoSuchRevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchRevisionException(String message) {
    super(message);
  }
}
