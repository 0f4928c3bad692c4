/**
 * What is known of a model, and what it is connected with. Takes keys of models and a way to ask
 * their graph, gives records of {@link dev.silograph.result}. May not know how they are drawn or
 * where the graph is kept.
 */
package dev.silograph.explore;
