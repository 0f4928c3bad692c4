package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A row of a lockfile of migrations: the last migration of an app, as the file has it.
 *
 * @param app label
 * @param name of the migration, without the app
 * @param location of the row
 */
public record LockfileEntry(String app, String name, Location location) {

  /** Unique in the graph. */
  public String key() {
    return location.repo() + ":" + location.file() + ":" + location.line();
  }
}
