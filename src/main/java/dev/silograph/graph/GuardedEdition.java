package dev.silograph.graph;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.neo4j.common.DependencyResolver;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.routing.RoutingService;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.procedure.impl.ProcedureConfig;

/**
 * Neo4j's community edition with a doorkeeper of ours, whose procedures are registered while its
 * databases start: a fifth of a start is spent on reading their signatures, by one thread.
 */
// Neo4j overrides a generic method of its own with a raw one.
@SuppressWarnings("unchecked")
final class GuardedEdition extends CommunityEditionModule {

  private final Doorkeeper doorkeeper;
  private FutureTask<Void> procedures;

  GuardedEdition(GlobalModule module, Doorkeeper doorkeeper) {
    super(module);
    this.doorkeeper = doorkeeper;
  }

  @Override
  public AuthManager getBoltAuthManager(DependencyResolver resolver) {
    return doorkeeper;
  }

  /** Not yet: until this returns, nobody can look the registry up. */
  @Override
  public void registerProcedures(
      GlobalProcedures unfinished,
      ProcedureConfig config,
      GlobalModule module,
      DatabaseContextProvider<?> databases,
      RoutingService routing) {
    Callable<Void> registration =
        () -> {
          GlobalProcedures registry =
              module.getGlobalDependencies().resolveDependency(GlobalProcedures.class);
          super.registerProcedures(registry, config, module, databases, routing);
          return null;
        };
    procedures = new FutureTask<>(registration);
  }

  /** What comes next. */
  @Override
  public void bootstrapQueryRouterServices(DatabaseManagementService service) {
    Thread registering = new Thread(procedures, "register-procedures");
    registering.setDaemon(true);
    registering.start();
    super.bootstrapQueryRouterServices(service);
  }

  /** Waits until Neo4j's procedures can be called. */
  void awaitProcedures() {
    try {
      procedures.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Neo4j's procedures cannot be registered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Neo4j started", e);
    }
  }
}
