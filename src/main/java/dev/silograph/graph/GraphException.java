package dev.silograph.graph;

/** The graph could not do what it was asked; the message is a sentence for the user. */
public abstract sealed class GraphException extends RuntimeException
    permits ConnectionException,
        CypherFaultException,
        StoppedException,
        StoreLockedException,
        StoreUnreadableException,
        TimeLimitException {

  GraphException(String message, Throwable cause) {
    super(message, cause);
  }
}
