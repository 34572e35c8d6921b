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
    Required.text("API client id", id);
    Required.text("API client secret", secret);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "ApiClient[id=" + id + ", secret=***]";
  }
}
