/**
 * The resolved domain as immutable records: what Django's {@code _meta} and Sentry's own registries
 * would say if the tree ran. Takes nothing and does nothing; the graph is written from it. Names
 * and meanings are those of the graph's contract. A property that is not known is null (or an empty
 * list), never an empty string.
 */
package dev.silograph.schema;
