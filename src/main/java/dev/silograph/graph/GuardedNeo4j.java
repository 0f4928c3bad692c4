package dev.silograph.graph;

import java.nio.file.Path;
import java.util.function.Function;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.api.security.AuthManager;

/** Neo4j as it is, but for who comes in over Bolt. */
final class GuardedNeo4j extends DatabaseManagementServiceBuilderImplementation {

  private final Doorkeeper doorkeeper;

  GuardedNeo4j(Path home, Doorkeeper doorkeeper) {
    super(home);
    this.doorkeeper = doorkeeper;
  }

  @Override
  protected Function<GlobalModule, AbstractEditionModule> getEditionFactory(Config config) {
    return module -> new Edition(module, doorkeeper);
  }

  // Neo4j overrides a generic method of its own with a raw one.
  @SuppressWarnings("unchecked")
  private static final class Edition extends CommunityEditionModule {
    private final Doorkeeper doorkeeper;

    Edition(GlobalModule module, Doorkeeper doorkeeper) {
      super(module);
      this.doorkeeper = doorkeeper;
    }

    @Override
    public AuthManager getBoltAuthManager(DependencyResolver resolver) {
      return doorkeeper;
    }
  }
}
