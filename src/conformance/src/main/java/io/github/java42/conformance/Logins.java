package io.github.java42.conformance;

import io.github.java42.ClientBuilder;
import io.github.java42.Code42Client;
import io.github.java42.Credentials;
import io.github.java42.Sleeper;
import java.util.function.Supplier;

/** How the clients of the cases are made. */
public final class Logins {
  static final String USER = "admin@example.com";
  static final String PASSWORD = "p@ss:wörd";
  private static final Sleeper NO_WAIT = wait -> {};

  private Logins() {}

  /** The client that a case finds ready made; it waits for nothing. */
  static Code42Client client(Case recording, String host) {
    ClientBuilder<Code42Client> builder =
        Code42Client.builder(host).credentials(credentials(recording.login())).sleeper(NO_WAIT);
    recording.pageSize().ifPresent(builder::pageSize);
    recording.proxy().ifPresent(builder::proxy);
    return builder.build();
  }

  private static Credentials credentials(String login) {
    return switch (login) {
      case "local_account" -> Credentials.localAccount(USER, PASSWORD);
      case "api_client" -> Credentials.apiClient("key-42", "s3cr3t");
      case "jwt_provider" -> Credentials.jwtProvider(() -> "JWT-TOKEN-1");
      default -> throw new BindingException("the runner has no login " + login + "; see Logins");
    };
  }

  /**
   * A login with a supplier of one-time passwords, for which the client has no factory of its own.
   *
   * @param host the address of the console
   * @param username the user
   * @param password the password
   * @param totp asked before each token request; null for none
   * @return a client whose credentials have been checked
   */
  public static Code42Client fromLocalAccount(
      String host, String username, String password, Supplier<String> totp) {
    Code42Client client = lazyLocalAccount(host, username, password, totp);
    client.checkCredentials();
    return client;
  }

  /**
   * A client whose credentials nobody has checked yet.
   *
   * @param host the address of the console
   * @param username the user
   * @param password the password
   * @return a client that has sent nothing
   */
  public static Code42Client lazyLocalAccount(String host, String username, String password) {
    return lazyLocalAccount(host, username, password, "");
  }

  /**
   * A client whose credentials nobody has checked yet.
   *
   * @param host the address of the console
   * @param username the user
   * @param password the password
   * @param totp the one-time password; empty for none
   * @return a client that has sent nothing
   */
  public static Code42Client lazyLocalAccount(
      String host, String username, String password, String totp) {
    return lazyLocalAccount(host, username, password, () -> totp);
  }

  /**
   * A client whose credentials nobody has checked yet.
   *
   * @param host the address of the console
   * @param username the user
   * @param password the password
   * @param totp asked before each token request; null for none
   * @return a client that has sent nothing
   */
  public static Code42Client lazyLocalAccount(
      String host, String username, String password, Supplier<String> totp) {
    return Code42Client.builder(host)
        .credentials(Credentials.localAccount(username, password, totp))
        .sleeper(NO_WAIT)
        .build();
  }

  /**
   * A client whose provider nobody has asked yet.
   *
   * @param host the address of the console
   * @param provider gives the tokens
   * @return a client that has sent nothing
   */
  public static Code42Client lazyJwtProvider(String host, Supplier<String> provider) {
    return Code42Client.builder(host)
        .credentials(Credentials.jwtProvider(provider))
        .sleeper(NO_WAIT)
        .build();
  }
}
