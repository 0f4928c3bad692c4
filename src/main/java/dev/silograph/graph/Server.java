package dev.silograph.graph;

import java.net.URI;
import java.util.Objects;

/**
 * A Neo4j server or cluster, and who asks it.
 *
 * @param uri of scheme {@code bolt} or {@code neo4j}, with {@code +s} or {@code +ssc} for TLS
 */
public record Server(URI uri, String user, String password) {

  public Server {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  /** Without the password: this may end up in a message. */
  @Override
  public String toString() {
    return user + "@" + uri;
  }
}
