/**
 * The shell: a session of statements and {@code :commands} on one graph. Takes a workspace, the
 * saved queries and either a terminal or streams, and gives whether something failed; {@link
 * dev.silograph.shell.Shell} is the door. How a terminal is driven is known here alone; what is
 * asked and how it is drawn is known elsewhere.
 */
package dev.silograph.shell;
