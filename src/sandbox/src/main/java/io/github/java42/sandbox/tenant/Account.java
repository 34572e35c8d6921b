package io.github.java42.sandbox.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param userUid who it is
 * @param username the name to sign in with
 * @param password the password
 * @param totp the one-time code, the same at any time; null where none is needed
 */
public record Account(String userUid, String username, String password, @Nullable String totp) {
  /** Whether a code is the right one; any is, and none, where none is needed. */
  public boolean acceptsTotp(@Nullable String code) {
    return totp == null || totp.equals(code);
  }

  boolean accepts(String name, String word) {
    return username.equalsIgnoreCase(name) && password.equals(word);
  }
}
