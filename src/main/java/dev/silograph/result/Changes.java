package dev.silograph.result;

/** How much a statement has changed in the graph. */
public record Changes(
    long nodesCreated,
    long nodesDeleted,
    long relationshipsCreated,
    long relationshipsDeleted,
    long labelsAdded,
    long labelsRemoved,
    long propertiesSet) {}
