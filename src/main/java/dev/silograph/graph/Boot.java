package dev.silograph.graph;

import dev.silograph.source.IoReason;
import inet.ipaddr.IPAddressString;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.internal.nativeimpl.NativeAccessProvider;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;

/** Starts Neo4j small and quiet, and says plainly why it would not start. */
final class Boot {

  private Boot() {}

  static DatabaseManagementService start(StoreDirectory directory, Doorkeeper doorkeeper) {
    try {
      return configured(directory, doorkeeper).build();
    } catch (RuntimeException e) {
      throw explain(directory, e);
    }
  }

  private static GuardedNeo4j configured(StoreDirectory directory, Doorkeeper doorkeeper) {
    GuardedNeo4j builder = new GuardedNeo4j(directory.home(), doorkeeper);
    quiet(builder);
    small(builder);
    // Else a query with a limit below two seconds would run for two.
    builder.setConfig(
        GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100));
    // LOAD CSV is refused before a query runs; should one slip through, it finds nothing to read.
    builder.setConfig(GraphDatabaseSettings.allow_file_urls, false);
    builder.setConfig(
        GraphDatabaseInternalSettings.cypher_ip_blocklist,
        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
    return builder;
  }

  /**
   * Nothing is logged: nobody reads the logs of a command that ends in seconds. Without debug log
   * and diagnostics a start takes about a tenth less processor time, and no file in the store
   * grows.
   */
  private static void quiet(GuardedNeo4j builder) {
    builder.setUserLogProvider(NullLogProvider.getInstance());
    builder.setConfig(GraphDatabaseSettings.debug_log_enabled, false);
    builder.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false);
    builder.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
    builder.setConfig(GraphDatabaseSettings.udc_enabled, false);
  }

  /** Sized for a graph of a hundred megabytes, and without the threads that watch over a server. */
  private static void small(GuardedNeo4j builder) {
    builder.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64));
    builder.setConfig(GraphDatabaseSettings.pagecache_warmup_enabled, false);
    // What Neo4j asks of the system's own library is to lay out large files; loading it takes
    // longer.
    System.setProperty(NativeAccessProvider.class.getName() + ".disableNativeAccess", "true");
    builder.setConfig(GraphDatabaseSettings.filewatcher_enabled, false);
    builder.setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false);
    builder.setConfig(GraphDatabaseSettings.routing_enabled, false);
    // Else every store has half a gigabyte of empty transaction logs.
    builder.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false);
    builder.setConfig(GraphDatabaseSettings.preallocate_store_files, false);
    builder.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16));
    builder.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none");
  }

  /** The one database of the service, once it is known to have started. */
  static GraphDatabaseAPI database(StoreDirectory directory, DatabaseManagementService service) {
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    if (!database.isAvailable(0)) {
      // The service itself starts even when its database does not, and keeps the reason.
      throw explain(
          directory,
          database
              .getDependencyResolver()
              .resolveDependency(DatabaseStateService.class)
              .causeOfFailure(database.databaseId())
              .orElse(null));
    }
    return database;
  }

  private static GraphException explain(StoreDirectory directory, Throwable failure) {
    String cannotBeOpened = "The graph in " + directory.root() + " cannot be opened: ";
    Optional<FileSystemException> denied = Causes.first(failure, FileSystemException.class);
    if (denied.isPresent()) {
      // Neo4j calls this locked too, when it is the lock's file that cannot be written.
      return new StoreUnreadableException(
          cannotBeOpened + IoReason.of(denied.get()) + ".", failure);
    }
    if (Causes.first(failure, FileLockException.class).isPresent()) {
      return StoreLockedException.held(directory.root(), "another process", failure);
    }
    String reason = failure == null ? "no reason is known" : Causes.root(failure).getMessage();
    return new StoreUnreadableException(
        cannotBeOpened + reason + ". Delete that directory and index again.", failure);
  }
}
