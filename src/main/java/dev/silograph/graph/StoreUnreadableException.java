package dev.silograph.graph;

/** The store cannot be opened, read or written: its files, their permissions or the disk. */
public final class StoreUnreadableException extends GraphException {

  StoreUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
