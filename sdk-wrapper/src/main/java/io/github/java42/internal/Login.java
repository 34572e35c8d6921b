package io.github.java42.internal;

import io.github.java42.Credentials;

/** How one kind of credentials becomes a token. */
interface Login {
  /** The login of these credentials. */
  static Login of(Credentials credentials) {
    if (credentials instanceof LocalAccount account) {
      return new LocalAccountLogin(account);
    }
    if (credentials instanceof ApiClient client) {
      return new ApiClientLogin(client);
    }
    return new JwtLogin((JwtProvider) credentials);
  }

  /** The Authorization header of operations that ask for a name and a password. */
  String basic();

  /** Fetches a new token. */
  String token(Transport transport);

  /** Makes the one call that shows whether the token is good. */
  void check(Transport transport);
}
