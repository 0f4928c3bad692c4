package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * The silo that a model's decorator named when its class was last there.
 *
 * @param silo SiloMode member, by the name that it had then
 * @param commit the last one that had the class, 40 hex digits
 * @param location of the class in that commit; the file may be gone
 */
public record Declaration(String silo, String commit, Location location) {}
