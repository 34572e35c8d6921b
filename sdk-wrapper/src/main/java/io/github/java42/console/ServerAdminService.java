package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.console.CustomerApi;
import io.github.java42.console.model.Customer;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Services;
import java.util.Map;

/** The console as a whole. */
public final class ServerAdminService {
  private final Services services;
  private final CustomerApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public ServerAdminService(Services services) {
    this.services = services;
    this.api = services.api(CustomerApi.class);
  }

  /**
   * The tenant of who is signed in: {@code GET /api/v3/customer/my}.
   *
   * @return the tenant
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<Customer> getCurrentTenant() {
    return services.call(api.getCurrentCustomer(Map.of()));
  }
}
