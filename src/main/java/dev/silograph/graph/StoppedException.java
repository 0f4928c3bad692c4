package dev.silograph.graph;

/** A question was ended by whoever asked it. */
public final class StoppedException extends GraphException {

  StoppedException(Throwable cause) {
    super("The query was stopped.", cause);
  }
}
