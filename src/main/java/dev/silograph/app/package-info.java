/**
 * The use cases, each readable from top to bottom. Takes what a user asks for as plain values,
 * gives results as the records of {@link dev.silograph.result}. Knows neither options, terminals
 * nor exit codes, nor how anything is drawn.
 */
package dev.silograph.app;
