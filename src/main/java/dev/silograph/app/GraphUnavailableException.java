package dev.silograph.app;

/** There is no graph to ask, or it gave no answer; the message is a sentence for the user. */
public final class GraphUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GraphUnavailableException(String message) {
    super(message);
  }

  GraphUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
