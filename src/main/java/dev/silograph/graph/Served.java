package dev.silograph.graph;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * How other programs get at a graph that this process serves.
 *
 * @param uri where it listens
 * @param passwordFile a file with the user's password, which only its owner can read
 * @param writable whether they may change the graph
 */
public record Served(URI uri, String user, Path passwordFile, boolean writable) {

  /** What Neo4j's own tools fill in. */
  static final String USER = "neo4j";

  /** In the store; made once, so that those who were told it need not be told again. */
  static final String PASSWORD_FILE = "password";

  static URI uri(InetAddress address, int port) {
    String host = address.getHostAddress();
    return URI.create(
        "bolt://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port);
  }
}
