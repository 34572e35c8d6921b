package io.github.java42.sandbox.tenant;

import io.github.java42.runtime.Operation;
import io.github.java42.sandbox.server.Access;
import io.github.java42.sandbox.server.Authorization;
import org.jspecify.annotations.Nullable;

/** Who may call what, by the header {@code Authorization}. */
public final class Credentials implements Access {
  private final Tenant tenant;

  /**
   * The credentials of a company.
   *
   * @param tenant the company
   */
  public Credentials(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public @Nullable String admit(Operation operation, @Nullable String authorization) {
    Authorization sent = new Authorization(authorization);
    return switch (operation.security()) {
      case "none" -> null;
      case "basic" ->
          operation.id().equals("getAccessToken") ? apiClient(sent.basic()) : user(sent.basic());
      case "bearer" -> bearer(sent.bearer());
      default -> throw new IllegalStateException("No way to check " + operation.security());
    };
  }

  private String user(Authorization.Pair pair) {
    return accepted(tenant.accounts().signIn(pair.name(), pair.secret()));
  }

  private String apiClient(Authorization.Pair pair) {
    ApiClient client = tenant.accounts().apiClient();
    return accepted(client.accepts(pair.name(), pair.secret()) ? client.id() : null);
  }

  private String bearer(String token) {
    return accepted(tenant.tokens().owner(token));
  }

  private static String accepted(@Nullable String caller) {
    if (caller == null) {
      throw Authorization.refused();
    }
    return caller;
  }
}
