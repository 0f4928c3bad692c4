package dev.silograph.resolve.migration;

import dev.silograph.resolve.program.Arguments;
import dev.silograph.schema.Operation;
import dev.silograph.source.Location;

/**
 * One operation of a migration.
 *
 * @param kind class name of the operation
 * @param path dotted path of the class
 * @param base the operation of Django's that it is or inherits from; the same as {@code kind} for
 *     Django's own, and as {@code path} where it is none of these
 * @param arguments as given to Django's constructor, those of a subclass included
 */
record Step(
    String kind,
    String path,
    String base,
    Operation.Scope scope,
    Arguments arguments,
    Location location) {

  /** Whether it is neither Django's nor derived from one that Django gives a meaning. */
  boolean isForeign() {
    return path.equals(base) || base.equals("Operation");
  }
}
