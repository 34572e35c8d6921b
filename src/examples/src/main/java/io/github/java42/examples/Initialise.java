package io.github.java42.examples;

import io.github.java42.Code42Client;
import java.io.PrintStream;

/** Signs in, and says as whom. */
final class Initialise {
  private Initialise() {}

  static void run(String host, String username, String password, PrintStream out) {
    // [initialise]
    try (Code42Client sdk = Code42Client.fromLocalAccount(host, username, password)) {
      out.println("Signed in as " + sdk.users().getCurrent().body().username());
    }
    // [/initialise]
  }
}
