package dev.silograph.query;

/** The user named or gave something that does not exist or fit; the message is a sentence. */
public final class QueryUsageException extends RuntimeException {

  QueryUsageException(String message) {
    super(message);
  }
}
