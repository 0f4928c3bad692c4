package dev.silograph.app;

/** Something that was to be written cannot be, and nothing is; the message is a sentence. */
public final class OutputRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
