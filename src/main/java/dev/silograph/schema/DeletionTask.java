package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A deletion task class.
 *
 * @param key dotted path
 * @param bulk whether it removes rows without loading them
 */
public record DeletionTask(String key, String name, boolean bulk, Location location) {}
