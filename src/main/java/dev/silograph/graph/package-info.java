/**
 * Owns Neo4j: takes a directory and a resolved {@link dev.silograph.schema.Schema}, keeps the graph
 * in it and gives the rows of Cypher questions as plain {@link dev.silograph.result.Cell}s. {@link
 * dev.silograph.graph.GraphStore} is the door, {@link dev.silograph.graph.Vocabulary} the names.
 * May not know where a schema comes from, what a saved query is or how a row is drawn; no type of
 * the database leaves it.
 */
package dev.silograph.graph;
