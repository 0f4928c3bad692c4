package dev.silograph.schema;

/**
 * A database table.
 *
 * @param app label of the app that owns it, or null
 * @param contrib whether a router lists it as one of Django's own, which are in the control silo
 * @param departure null where it has a live model, or no migration names it
 */
public record Table(String name, String app, State state, boolean contrib, Departure departure) {

  /** A table of which no more is known. */
  public Table(String name, String app, State state) {
    this(name, app, state, false, null);
  }

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
