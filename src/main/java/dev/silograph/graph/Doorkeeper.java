package dev.silograph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/**
 * Decides who comes in over Bolt, and whether they may write. Its users are those of this process
 * alone: nothing of them is in the store, where Neo4j would keep its own.
 */
final class Doorkeeper extends AuthManager {

  private final Map<String, Guest> guests = new ConcurrentHashMap<>();

  /** Someone who may come in. */
  private record Guest(byte[] password, boolean mayWrite) {}

  void expect(String user, String password, boolean mayWrite) {
    guests.put(user, new Guest(password.getBytes(StandardCharsets.UTF_8), mayWrite));
  }

  @Override
  public LoginContext login(Map<String, Object> token, ClientConnectionInfo connection)
      throws InvalidAuthTokenException {
    try {
      // A token of another scheme, or of none, has no such entries and is refused here.
      String user = AuthToken.safeCast(AuthToken.PRINCIPAL, token);
      byte[] password = AuthToken.safeCastCredentials(AuthToken.CREDENTIALS, token);
      Guest guest = guests.get(user);
      boolean known = guest != null && MessageDigest.isEqual(guest.password(), password);
      return new Admission(user, known, known && guest.mayWrite(), connection);
    } finally {
      AuthToken.clearCredentials(token);
    }
  }

  @Override
  public LoginContext impersonate(LoginContext context, String user) {
    return new Admission(user, false, false, context.connectionInfo());
  }

  /** One connection's user. */
  private static final class Admission extends LoginContext {
    private final boolean mayWrite;

    Admission(String user, boolean known, boolean mayWrite, ClientConnectionInfo connection) {
      super(new Subject(user, known), connection);
      this.mayWrite = mayWrite;
    }

    @Override
    public SecurityContext authorize(
        IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
      return mayWrite
          ? new SecurityContext(
              subject(), AccessMode.Static.FULL, connectionInfo(), database.name())
          : new Reader(subject(), connectionInfo(), database.name());
    }
  }

  /** May read the graph, and neither change it nor the database. */
  private static final class Reader extends SecurityContext {
    Reader(AuthSubject subject, ClientConnectionInfo connection, String database) {
      super(subject, AccessMode.Static.READ, connection, database);
    }

    @Override
    public PermissionState allowsAdminAction(AdminActionOnResource action) {
      return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState allowExecuteAdminProcedure(int procedure) {
      return PermissionState.NOT_GRANTED;
    }

    // Neo4j narrows a context to what a procedure may do, and would give back a plain one.
    @Override
    public SecurityContext withMode(AccessMode mode) {
      return this;
    }
  }

  private record Subject(String user, boolean known) implements AuthSubject {
    @Override
    public AuthenticationResult getAuthenticationResult() {
      return known ? AuthenticationResult.SUCCESS : AuthenticationResult.FAILURE;
    }

    @Override
    public boolean hasUsername(String name) {
      return user.equals(name);
    }

    @Override
    public String executingUser() {
      return user;
    }
  }
}
