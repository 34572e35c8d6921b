package io.github.java42.console;

import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Services;

/** What holds for who is signed in. */
public final class UserContext {
  private final Services services;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public UserContext(Services services) {
    this.services = services;
  }

  /**
   * The id of the tenant of who is signed in: {@code tenantUid} of {@code GET /api/v3/customer/my}.
   * The console is asked once; the id does not change.
   *
   * @return the id, which services call {@code tenantId}
   * @throws Code42DecodeException if the answer has none
   * @throws Code42Exception where it can't be had
   */
  public String getCurrentTenantId() {
    return services.tenantId();
  }
}
