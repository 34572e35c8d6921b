package io.github.java42.internal;

import io.github.java42.Credentials;
import io.github.java42.exception.Code42ConfigException;
import java.util.List;
import java.util.Map;

/** The variables that say which console to sign in at, and as whom. */
public record Environment(Map<String, String> variables) {
  private static final String HOST = "CODE42_HOST";
  private static final String USER = "CODE42_USER";
  private static final String PASSWORD = "CODE42_PASSWORD";
  private static final String CLIENT_ID = "CODE42_API_CLIENT_ID";
  private static final String CLIENT_SECRET = "CODE42_API_CLIENT_SECRET";

  /** The console. */
  public String host() {
    require(List.of(HOST));
    return variables.get(HOST);
  }

  /**
   * Who signs in.
   *
   * @throws Code42ConfigException where something is missing, all of it named, or where two are
   *     named
   */
  public Credentials credentials() {
    boolean client = has(CLIENT_ID) || has(CLIENT_SECRET);
    boolean user = has(USER) || has(PASSWORD);
    if (client && user) {
      throw new Code42ConfigException(
          "The environment names a user and an API client: set "
              + String.join(" and ", USER, PASSWORD)
              + ", or "
              + String.join(" and ", CLIENT_ID, CLIENT_SECRET)
              + ", not both");
    }
    if (client) {
      require(List.of(HOST, CLIENT_ID, CLIENT_SECRET));
      return Credentials.apiClient(variables.get(CLIENT_ID), variables.get(CLIENT_SECRET));
    }
    require(List.of(HOST, USER, PASSWORD));
    return Credentials.localAccount(variables.get(USER), variables.get(PASSWORD));
  }

  private void require(List<String> names) {
    List<String> missing = names.stream().filter(n -> !has(n)).toList();
    if (!missing.isEmpty()) {
      throw new Code42ConfigException("The environment lacks " + String.join(", ", missing));
    }
  }

  private boolean has(String name) {
    String value = variables.get(name);
    return value != null && !value.isBlank();
  }
}
