package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * An operation of a migration; those inside a {@code SeparateDatabaseAndState} stand for
 * themselves.
 *
 * @param ordinal from 0, in the order in which they run
 * @param kind class name
 * @param typePath dotted path of the class
 * @param model class name of the model it is about, or null
 * @param field the field, index or constraint it is about, or null
 * @param table of that model at that moment, or null
 * @param deletionAction {@code MOVE_TO_PENDING} or {@code DELETE}, or null
 * @param location of its call; where a helper makes it, of the helper's call
 * @param touches tables it creates, alters, drops, renames or hints, sorted
 * @param route what the router answers for it; null where the trees have no router
 * @param hazard what is unsafe about it, or null
 */
public record Operation(
    int ordinal,
    String kind,
    String typePath,
    Scope scope,
    String model,
    String field,
    String table,
    String deletionAction,
    Location location,
    List<String> touches,
    Route route,
    Hazard hazard) {

  public Operation {
    touches = List.copyOf(touches);
  }

  /** The same, with what is unsafe about it. */
  public Operation with(Hazard found) {
    return new Operation(
        ordinal,
        kind,
        typePath,
        scope,
        model,
        field,
        table,
        deletionAction,
        location,
        touches,
        route,
        found);
  }

  /** The same, with what the router answers for it. */
  public Operation with(Route answered) {
    return new Operation(
        ordinal,
        kind,
        typePath,
        scope,
        model,
        field,
        table,
        deletionAction,
        location,
        touches,
        answered,
        hazard);
  }

  /** The same, but for some names that are no tables. */
  public Operation touchingNone(Collection<String> names) {
    return Collections.disjoint(touches, names)
        ? this
        : new Operation(
            ordinal,
            kind,
            typePath,
            scope,
            model,
            field,
            table,
            deletionAction,
            location,
            touches.stream().filter(touched -> !names.contains(touched)).toList(),
            route,
            hazard);
  }

  /** What an operation changes. */
  public enum Scope {
    BOTH,
    STATE,
    DATABASE
  }
}
