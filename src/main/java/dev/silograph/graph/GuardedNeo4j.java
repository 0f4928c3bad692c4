package dev.silograph.graph;

import java.nio.file.Path;
import java.util.function.Function;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.facade.DatabaseManagementServiceFactory;
import org.neo4j.graphdb.facade.ExternalDependencies;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.recovery.RecoveryMonitor;
import org.neo4j.kernel.recovery.RecoveryStartInformation;
import org.neo4j.monitoring.Monitors;

/** Neo4j as it is, but for who comes in over Bolt, and for how often it waits for the disk. */
final class GuardedNeo4j extends DatabaseManagementServiceBuilderImplementation {

  private final Doorkeeper doorkeeper;
  private final LazySyncFiles files = new LazySyncFiles();
  private GuardedEdition edition;

  GuardedNeo4j(Path home, Doorkeeper doorkeeper) {
    super(home);
    this.doorkeeper = doorkeeper;
    setMonitors(new Monitors());
    // What was committed and not yet stored is stored now: more than notes.
    monitors.addMonitorListener(
        new RecoveryMonitor() {
          @Override
          public void recoveryRequired(RecoveryStartInformation start) {
            files.sync();
          }
        });
  }

  @Override
  protected DatabaseManagementService newDatabaseManagementService(
      Config settings, ExternalDependencies given) {
    DatabaseManagementService service =
        new DatabaseManagementServiceFactory(getDbmsInfo(settings), getEditionFactory(settings)) {
          @Override
          protected GlobalModule createGlobalModule(
              Config all, boolean daemon, ExternalDependencies external) {
            return new GlobalModule(all, getDbmsInfo(all), daemon, external) {
              @Override
              protected FileSystemAbstraction createFileSystemAbstraction() {
                return files;
              }
            };
          }
        }.build(augmentConfig(settings), daemonMode, given);
    edition.awaitProcedures();
    return service;
  }

  @Override
  protected Function<GlobalModule, AbstractEditionModule> getEditionFactory(Config config) {
    return module -> {
      edition = new GuardedEdition(module, doorkeeper);
      return edition;
    };
  }
}
