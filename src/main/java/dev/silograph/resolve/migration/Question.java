package dev.silograph.resolve.migration;

import java.util.List;

/**
 * What an operation asks the router about, before it changes the database.
 *
 * @param tables the model's, or those hinted
 */
record Question(Kind kind, List<String> tables) {

  /** The ways to ask. */
  enum Kind {
    /** By the model that the operation is about. */
    MODEL,
    /** By the tables that its hints name. */
    HINTS,
    /** By nothing: RunSQL and RunPython without hints. */
    NO_HINTS,
    /** By nothing, as operations on the whole database do. */
    DATABASE,
    /** Not at all: it changes no database. */
    NOT_ASKED,
    /** By hints that cannot be read. */
    UNREADABLE,
    /** In a way that is not known, or by a model that is not. */
    UNKNOWN
  }

  Question {
    tables = List.copyOf(tables);
  }

  static Question of(Kind kind) {
    return new Question(kind, List.of());
  }

  /** Null for an operation that takes no hints. */
  Boolean hinted() {
    return switch (kind) {
      case HINTS -> true;
      case NO_HINTS -> false;
      default -> null;
    };
  }
}
