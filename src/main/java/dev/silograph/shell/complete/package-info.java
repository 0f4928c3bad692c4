/**
 * What somebody who types a statement or a shell command may mean: ranked suggestions for a text
 * and the place of the cursor in it. Takes a snapshot of what the graph, the saved queries and the
 * commands have; knows neither the graph itself nor a terminal.
 */
package dev.silograph.shell.complete;
