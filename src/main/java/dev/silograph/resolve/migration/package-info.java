/**
 * Django's migrations. Takes the migration modules of a project, loads them into Django's graph of
 * migrations and replays their operations in Django's order, so that the schema they add up to, and
 * the history of every table, can be told. What cannot be read statically is a diagnostic, never a
 * guess.
 */
package dev.silograph.resolve.migration;
