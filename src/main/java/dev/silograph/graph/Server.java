package dev.silograph.graph;

import java.net.URI;
import java.util.Objects;

/**
 * A Neo4j server or cluster, and who asks it.
 *
 * @param uri of scheme {@code bolt} or {@code neo4j}, with {@code +s} or {@code +ssc} for TLS
 * @param database the one that is meant; null for the user's home database
 */
public record Server(URI uri, String user, String password, String database) {

  public Server {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  /** The user's home database there. */
  public Server(URI uri, String user, String password) {
    this(uri, user, password, null);
  }

  /** Without the password: this may end up in a message. */
  @Override
  public String toString() {
    return user + "@" + uri;
  }
}
