package io.github.java42.internal;

import io.github.java42.Credentials;
import io.github.java42.exception.Code42ConfigException;

/** How one kind of credentials becomes a token. */
interface Login {
  /**
   * The login of these credentials.
   *
   * @throws Code42ConfigException if the home host has no login for them
   */
  static Login of(Credentials credentials, HomeHost home) {
    if (credentials instanceof JwtProvider provider) {
      return new JwtLogin(provider);
    }
    if (home == HomeHost.GATEWAY) {
      throw new Code42ConfigException(
          "credentials: IncydrClient takes tokens only, from Credentials.jwtProvider(...)");
    }
    if (credentials instanceof LocalAccount account) {
      return new LocalAccountLogin(account);
    }
    return new ApiClientLogin((ApiClient) credentials);
  }

  /** The Authorization header of operations that ask for a name and a password. */
  String basic();

  /** Fetches a new token. */
  String token(Transport transport);

  /** Makes the one call that shows whether the token is good. */
  void check(Transport transport);
}
