package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * An entry of a router's {@code historical_silo_assignments}.
 *
 * @param silo SiloMode member name
 * @param location of the dictionary's key
 */
public record HistoricalAssignment(String table, String silo, Location location) {}
