/**
 * Questions: the saved ones, each a {@code .cypher} file with a header that {@link
 * dev.silograph.query.QueryCatalogue} reads, and the values that users give for their parameters.
 * Takes files and text, gives Cypher and typed values for {@link dev.silograph.graph.GraphStore}.
 * May not know how rows are drawn or where the graph comes from.
 */
package dev.silograph.query;
