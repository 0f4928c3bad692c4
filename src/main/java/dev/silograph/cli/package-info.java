/**
 * What a user types. Takes arguments and the three streams, calls one use case of {@link
 * dev.silograph.app}, has the result drawn and gives an {@link dev.silograph.cli.ExitCode}. Knows
 * neither Python nor the database.
 */
package dev.silograph.cli;
