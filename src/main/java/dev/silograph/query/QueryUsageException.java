package dev.silograph.query;

/** The user named or gave something that does not exist or fit; the message is a sentence. */
public final class QueryUsageException extends RuntimeException {

  /** With a sentence for the user. */
  public QueryUsageException(String message) {
    super(message);
  }
}
