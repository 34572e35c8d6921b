package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.Page;
import io.github.java42.console.model.User;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.json.JsonValue;
import io.github.java42.sandbox.Sandbox;
import java.io.PrintStream;
import java.util.Iterator;

/**
 * Starts a sandbox and shows the SDK at work on it: {@code mvn -q -Pdemo}, with another {@code
 * -Dseed}.
 */
public final class Demo {
  private static final int USERS = 12;

  private final PrintStream out;

  Demo(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the demo.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new Demo(System.out).run(Long.getLong("seed", 42));
  }

  void run(long seed) {
    try (Sandbox sandbox = Sandbox.builder().seed(seed).users(USERS).start()) {
      out.printf("A sandbox with %d users, made from the seed %d.%n%n", USERS, seed);
      try (Code42Client sdk =
          Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), sandbox.password())) {
        twoPages(sdk);
        oneByOne(sdk);
      }
      wrongPassword(sandbox);
    }
  }

  private void twoPages(Code42Client sdk) {
    Iterator<Page<User>> pages = sdk.users().getAll(p -> p.pageSize(4)).iterator();

    Page<User> first = pages.next();
    out.printf("Page 1 of %d users, by subscript:%n", first.totalCount().orElseThrow());
    for (JsonValue user : first.get("users")) {
      out.printf("  %-38s %s%n", user.getString("username"), user.getString("orgName"));
    }

    Page<User> second = pages.next();
    out.printf("%nPage 2, typed:%n");
    for (User user : second.body()) {
      out.printf("  %-38s since %s%n", user.username(), user.creationDate());
    }
    out.printf("It goes on at the cursor %s.%n", second.nextCursor().orElse("(nowhere)"));
  }

  private void oneByOne(Code42Client sdk) {
    long active = sdk.users().getAll(p -> p.active(true)).items().stream().count();
    out.printf("%n%d of them are active.%n", active);
  }

  private void wrongPassword(Sandbox sandbox) {
    try {
      Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), "wrong").close();
    } catch (UnauthorizedException e) {
      out.printf("%nWith a wrong password: %s%n", e.getMessage());
    }
  }
}
