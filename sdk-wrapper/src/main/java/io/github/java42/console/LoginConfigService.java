package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.console.AuthenticationApi;
import io.github.java42.console.model.LoginConfiguration;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Services;
import java.util.Map;

/** How users sign in. */
public final class LoginConfigService {
  private final Services services;
  private final AuthenticationApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public LoginConfigService(Services services) {
    this.services = services;
    this.api = services.api(AuthenticationApi.class);
  }

  /**
   * How a user signs in: {@code GET /api/v3/LoginConfiguration?username=…}. It is asked without
   * credentials.
   *
   * @param username the name that the user signs in with
   * @return the kind of sign-in
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<LoginConfiguration> getForUser(String username) {
    return services.call(api.getLoginConfiguration(username, Map.of()));
  }
}
