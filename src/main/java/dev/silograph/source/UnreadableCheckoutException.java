package dev.silograph.source;

/** There is nothing to read at a checkout's root; the message is a sentence for the user. */
public final class UnreadableCheckoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableCheckoutException(String message) {
    super(message);
  }
}
