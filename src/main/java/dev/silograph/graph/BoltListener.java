package dev.silograph.graph;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.neo4j.bolt.BoltServer;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.kernel.impl.api.KernelTransactions;

/**
 * Neo4j's own Bolt server, which an embedded database has too, but switched off. It is switched on
 * when it is wanted: most commands are over before it would have started.
 */
final class BoltListener {

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** After so many beats without a word, who asks takes the connection for lost. */
  private static final int MISSED = 2;

  private final DependencyResolver neo4j;

  BoltListener(DependencyResolver neo4j) {
    this.neo4j = neo4j;
  }

  /**
   * Starts to listen; ends with the database.
   *
   * @param address port 0 means any that is free
   * @return the port
   */
  int start(InetSocketAddress address) {
    Config config = neo4j.resolveDependency(Config.class);
    config.set(
        BoltConnector.listen_address,
        new SocketAddress(address.getAddress().getHostAddress(), address.getPort()));
    config.set(BoltConnector.thread_pool_min_size, 1);
    // Who asks hears something every few seconds, and so notices when this process is stopped.
    config.set(BoltConnector.connection_keep_alive_type, BoltConnector.KeepAliveRequestType.ALL);
    config.set(BoltConnector.connection_keep_alive, HEARTBEAT);
    config.set(BoltConnector.connection_keep_alive_streaming_scheduling_interval, HEARTBEAT);
    config.set(BoltConnector.connection_keep_alive_probes, MISSED);
    // Netty's own: the native one would have to be unpacked first.
    config.set(BoltConnectorInternalSettings.use_native_transport, false);
    config.set(BoltConnectorInternalSettings.enable_local_connector, false);
    config.set(BoltConnectorInternalSettings.enable_loopback_auth, false);
    // Else it would take ten seconds to close: Netty waits for new work after the last has ended.
    config.set(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0);
    config.set(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1));
    config.set(BoltConnector.enabled, true);
    BoltServer server = neo4j.resolveDependency(BoltServer.class);
    try {
      server.init();
      server.start();
    } catch (Exception e) {
      throw new StoreUnreadableException(
          "Nothing can listen on "
              + address.getAddress().getHostAddress()
              + ":"
              + address.getPort()
              + ": "
              + Causes.root(e).getMessage()
              + ".",
          e);
    }
    return neo4j
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  /** Whether someone is asking something. */
  boolean isBusy() {
    return !neo4j.resolveDependency(KernelTransactions.class).activeTransactions().isEmpty();
  }
}
