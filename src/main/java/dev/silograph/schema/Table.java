package dev.silograph.schema;

import java.util.List;

/**
 * A database table.
 *
 * @param app label of the app that owns it, or null
 * @param contrib whether a router lists it as one of Django's own, which are in the control silo
 * @param departure null where it has a live model, or no migration names it
 * @param declaration what its model's decorator said, where a router has an entry for the table and
 *     git's history tells; else null
 * @param doubts why what migrations did to it may be otherwise; empty where that is certain
 */
public record Table(
    String name,
    String app,
    State state,
    boolean contrib,
    Departure departure,
    Declaration declaration,
    List<String> doubts) {

  public Table {
    doubts = List.copyOf(doubts);
  }

  /** A table of which no more is known. */
  public Table(String name, String app, State state) {
    this(name, app, state, List.of());
  }

  /** A table without a departure. */
  public Table(String name, String app, State state, List<String> doubts) {
    this(name, app, state, false, null, null, doubts);
  }

  /** This table, with what its model's decorator said; null where nothing tells. */
  public Table with(Declaration past) {
    return new Table(name, app, state, contrib, departure, past, doubts);
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
