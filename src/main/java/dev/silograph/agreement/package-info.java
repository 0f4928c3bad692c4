/**
 * Holds the graph of a Sentry checkout against Sentry's own account of its models, which {@code
 * src/sentry/backup/dependencies.py} writes from the live registry. Takes the root of a checkout
 * and a way to ask its graph, gives one {@link dev.silograph.agreement.Verdict} per fact. May not
 * know how they are drawn or where the graph is kept.
 */
package dev.silograph.agreement;
