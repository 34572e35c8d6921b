package io.github.java42;

import io.github.java42.internal.ApiClient;
import io.github.java42.internal.JwtProvider;
import io.github.java42.internal.LocalAccount;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who signs in, and how. Never shows a secret in {@code toString()}. */
public sealed interface Credentials permits LocalAccount, ApiClient, JwtProvider {
  /**
   * A user of the console who signs in with a password.
   *
   * @param username the name, mostly an e-mail address
   * @param password the password
   * @return the credentials
   * @throws IllegalArgumentException if one is empty
   */
  static Credentials localAccount(String username, String password) {
    return localAccount(username, password, () -> null);
  }

  /**
   * A user of the console who signs in with a password and a one-time code.
   *
   * @param username the name, mostly an e-mail address
   * @param password the password
   * @param totp gives the current code whenever one is needed; null or empty means none
   * @return the credentials
   * @throws IllegalArgumentException if name or password are empty
   */
  static Credentials localAccount(
      String username, String password, Supplier<@Nullable String> totp) {
    return new LocalAccount(username, password, totp);
  }

  /**
   * An API client, which belongs to no user.
   *
   * @param id its id, such as {@code key-42}
   * @param secret its secret
   * @return the credentials
   * @throws IllegalArgumentException if one is empty
   */
  static Credentials apiClient(String id, String secret) {
    return new ApiClient(id, secret);
  }

  /**
   * Tokens that come from elsewhere.
   *
   * @param provider gives a token, at first and whenever the server refuses the one before; what it
   *     throws, the call throws
   * @return the credentials
   */
  static Credentials jwtProvider(Supplier<String> provider) {
    return new JwtProvider(provider);
  }
}
