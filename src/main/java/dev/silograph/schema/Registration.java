package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * What rows of a model are deleted by.
 *
 * @param task dotted path of the task's class, which others may be registered with, too
 * @param location of the call that registers the model
 */
public record Registration(String task, Location location) {}
