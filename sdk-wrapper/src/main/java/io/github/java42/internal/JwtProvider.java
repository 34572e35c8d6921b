package io.github.java42.internal;

import io.github.java42.Credentials;
import java.util.function.Supplier;

/**
 * Credentials that are tokens already.
 *
 * @param provider gives one
 */
public record JwtProvider(Supplier<String> provider) implements Credentials {

  /** Refuses none. */
  public JwtProvider {
    Arguments.required("provider", provider);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "JwtProvider[***]";
  }
}
