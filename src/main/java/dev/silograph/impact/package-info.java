/**
 * What it takes to delete a model. Takes the names of models and a way to ask their graph, gives a
 * {@link dev.silograph.result.DeletionPlan}; {@link dev.silograph.impact.DeletionCheck} is the
 * door. What follows from the schema is found by Cypher; here the answers are put together. May not
 * know how a plan is drawn or where the graph is kept.
 */
package dev.silograph.impact;
