package io.github.java42.console;

import io.github.java42.exception.Code42Exception;

/** Facts about the authenticated user. */
@FunctionalInterface
public interface UserContext {
  /**
   * Returns the ID of the tenant that the authenticated user belongs to. The console is asked once
   * per client.
   *
   * @return the tenant ID, a UUID
   * @throws Code42Exception if the request fails; the next call asks again
   */
  String getCurrentTenantId();
}
