package dev.silograph.app;

import java.net.URI;

/**
 * One of the graphs that a Neo4j server or cluster holds side by side.
 *
 * @param uri of the server
 * @param database that holds it; null for the user's home database
 * @param name by which it is told from the others
 */
public record ServerGraph(URI uri, String user, String password, String database, String name) {

  /** Without the password: this may end up in a message. */
  @Override
  public String toString() {
    return "'" + name + "' on " + uri;
  }
}
