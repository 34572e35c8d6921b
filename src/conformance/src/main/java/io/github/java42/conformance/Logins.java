package io.github.java42.conformance;

import io.github.java42.ClientBuilder;
import io.github.java42.Code42Client;
import io.github.java42.Credentials;
import java.util.function.Supplier;

/** How the clients of the cases are made. */
public final class Logins {
  private static final String USER = "admin@example.com";
  private static final String PASSWORD = "p@ss:wörd";

  private Logins() {}

  /** The client that a case finds ready made. */
  static Code42Client client(Case recording, String host) {
    if (!recording.login().equals("local_account")) {
      throw new BindingException("the runner has no login " + recording.login() + "; see Logins");
    }
    ClientBuilder<Code42Client> builder =
        Code42Client.builder(host).credentials(Credentials.localAccount(USER, PASSWORD));
    recording.pageSize().ifPresent(builder::pageSize);
    return builder.build();
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
    Code42Client client =
        Code42Client.builder(host)
            .credentials(Credentials.localAccount(username, password, totp))
            .build();
    client.checkCredentials();
    return client;
  }
}
