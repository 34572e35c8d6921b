package io.github.java42.examples;

import io.github.java42.Pages;
import io.github.java42.console.UserService;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.User;
import java.io.PrintStream;
import java.util.List;

/** Replaces a service in a test, without a library. */
final class FakeUsers {
  private FakeUsers() {}

  static void run(PrintStream out) {
    // [fake]
    User mara = User.builder().username("mara").build();
    UserService users =
        new UserService() {
          @Override
          public Pages<User> getAll(ListUsersParams params) {
            return Pages.of("users", List.of(mara));
          }
        };
    // [/fake]
    users.getAll(p -> p.active(true)).items().forEach(user -> out.println(user.username()));
  }
}
