package io.github.java42.internal;

import io.github.java42.Credentials;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a local account.
 *
 * @param username the name
 * @param password the password
 * @param totp gives the current one-time code, or null
 */
public record LocalAccount(String username, String password, Supplier<@Nullable String> totp)
    implements Credentials {

  /** Refuses what can't sign anybody in. */
  public LocalAccount {
    Arguments.required("username", username);
    Arguments.required("password", password);
    Objects.requireNonNull(totp, "totp");
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "LocalAccount[username=" + username + ", password=***]";
  }
}
