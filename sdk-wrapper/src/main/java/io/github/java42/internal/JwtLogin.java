package io.github.java42.internal;

import io.github.java42.exception.Code42ConfigException;

/** Tokens that come from elsewhere. */
record JwtLogin(JwtProvider credentials) implements Login {
  @Override
  public String basic() {
    throw new Code42ConfigException("A JWT provider has no name and no password to sign in with");
  }

  @Override
  public String token(Transport transport) {
    String token = credentials.provider().get();
    if (token == null || token.isBlank()) {
      throw new Code42ConfigException("The JWT provider gave no token");
    }
    return token;
  }

  @Override
  public void check(Transport transport) {
    transport.home().customer(transport);
  }
}
