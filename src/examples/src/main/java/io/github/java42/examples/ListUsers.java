package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.console.model.User;
import java.io.PrintStream;

/** Lists the active users of a console. */
final class ListUsers {
  private ListUsers() {}

  static void run(String host, String username, String password, PrintStream out) {
    // [users]
    try (Code42Client sdk = Code42Client.fromLocalAccount(host, username, password)) {
      for (User user : sdk.users().getAll(p -> p.active(true)).items()) {
        out.println(user.username() + " in " + user.orgName());
      }
    }
    // [/users]
  }
}
