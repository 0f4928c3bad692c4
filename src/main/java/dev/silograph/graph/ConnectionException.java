package dev.silograph.graph;

/** The process or server that holds the graph cannot be reached, or does not let one in. */
public final class ConnectionException extends GraphException {

  private final boolean lost;

  private ConnectionException(String message, boolean lost, Throwable cause) {
    super(message, cause);
    this.lost = lost;
  }

  /** Nobody answers there, or no longer: another attempt may find somebody who does. */
  static ConnectionException lost(String message, Throwable cause) {
    return new ConnectionException(message, true, cause);
  }

  /** What answers there refuses, and will again. */
  static ConnectionException refused(String message, Throwable cause) {
    return new ConnectionException(message, false, cause);
  }

  boolean isLost() {
    return lost;
  }
}
