package io.github.java42.internal;

import io.github.java42.Credentials;

/**
 * The credentials of an API client.
 *
 * @param id its id
 * @param secret its secret
 */
public record ApiClient(String id, String secret) implements Credentials {

  /** Refuses what can't sign anything in. */
  public ApiClient {
    Arguments.required("id", id);
    Arguments.required("secret", secret);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "ApiClient[id=" + id + ", secret=***]";
  }
}
