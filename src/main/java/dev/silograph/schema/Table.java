package dev.silograph.schema;

/**
 * A database table.
 *
 * @param app label of the app that owns it, or null
 */
public record Table(String name, String app, State state) {

  /** What became of it; the meanings are the contract's. */
  public enum State {
    LIVE,
    PENDING,
    DROPPED,
    ORPHANED,
    RENAMED,
    RAW,
    UNKNOWN
  }
}
