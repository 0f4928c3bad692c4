/**
 * Cypher as somebody types it: cut into tokens, and each told its role by what stands around it.
 * Takes any text, also half a statement or nonsense. Knows neither a graph nor a terminal.
 */
package dev.silograph.shell.cypher;
