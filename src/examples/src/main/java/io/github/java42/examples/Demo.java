package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.IncydrClient;
import io.github.java42.Page;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.User;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.json.JsonValue;
import io.github.java42.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Runs the programs of the guide: against a sandbox, made from {@code -Dseed}, or where {@code
 * CODE42_HOST} and credentials are in the environment, against that console.
 */
public final class Demo {
  /** When the sandbox lives. */
  private static final Instant THEN = Instant.parse("2026-03-02T09:15:00Z");

  /** More than one request may carry. */
  private static final List<String> ACTOR_IDS =
      IntStream.range(0, 250).mapToObj(i -> "1042177305512" + (88641 + i)).toList();

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
    Map<String, String> environment = System.getenv();
    Demo demo = new Demo(System.out);
    if (environment.containsKey("CODE42_HOST")) {
      demo.console(environment);
    } else {
      demo.sandbox(Long.getLong("seed", 42));
    }
  }

  void sandbox(long seed) {
    try (Sandbox sandbox = Sandbox.builder().seed(seed).users(40).start()) {
      out.printf("A sandbox with 40 users, made from the seed %d.%n", seed);
      title("List users");
      ListUsers.run(sandbox.url(), sandbox.username(), sandbox.password(), out);
      title("Search file events on the gateway");
      SearchFileEvents.run(sandbox.gatewayUrl(), sandbox::issueToken, out);
      title("Initialise");
      Initialise.run(sandbox.url(), sandbox.username(), sandbox.password(), out);
      try (Code42Client sdk =
          Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), sandbox.password())) {
        title("Create users, in every form of the method");
        CreateUsers.run(sdk, sdk.users().getCurrent().getString("orgUid"), out);
        programs(sdk, Clock.fixed(THEN, ZoneOffset.UTC));
      }
      gateway(sandbox);
      title("A service without a server");
      FakeUsers.run(out);
      title("A wrong password");
      try {
        Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), "wrong").close();
      } catch (UnauthorizedException e) {
        out.println("Invalid user name or password.");
      }
    }
  }

  private void gateway(Sandbox sandbox) {
    try (IncydrClient sdk =
        IncydrClient.fromJwtProvider(sandbox.gatewayUrl(), sandbox::issueToken)) {
      title("A long list on a watchlist");
      FillWatchlist.run(sdk, "0b7f3a52-94c1-4de6-8f07-6d1c2e98b345", ACTOR_IDS, out);
      title("A file");
      Path folder = Files.createTempDirectory("java42");
      SaveCase.run(sdk, 7, folder.resolve("case-7.pdf"), out);
      Files.delete(folder.resolve("case-7.pdf"));
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void console(Map<String, String> environment) {
    out.println("The console " + environment.get("CODE42_HOST"));
    try (Code42Client sdk = Code42Client.fromEnvironment()) {
      programs(sdk, Clock.systemUTC());
    }
  }

  private void programs(Code42Client sdk, Clock clock) {
    title("Two pages of users, by subscript and typed");
    users(sdk);
    title("Departing employees, page by page");
    DepartingEmployees.run(sdk, out);
    Iterator<DepartingEmployeeCase> all =
        sdk.detectionLists().departingEmployee().getAll().items().iterator();
    if (all.hasNext()) {
      title("One response");
      Responses.run(sdk, all.next().userName(), out);
    }
    title("Departing in two weeks or later");
    DepartingSoon.run(sdk, clock, out);
    title("An error that is caught");
    FriendlyErrors.run(sdk, "100000000000000000", out);
  }

  private void users(Code42Client sdk) {
    Iterator<Page<User>> pages = sdk.users().getAll(p -> p.pageSize(3)).iterator();
    Page<User> first = pages.next();
    for (JsonValue user : first.get("users")) {
      out.printf("%-38s %s%n", user.getString("username"), user.getString("orgName"));
    }
    if (pages.hasNext()) {
      for (User user : pages.next().body()) {
        out.printf("%-38s since %s%n", user.username(), user.creationDate());
      }
    }
    first.totalCount().ifPresent(total -> out.println("... and so on, " + total + " in all"));
  }

  private void title(String text) {
    out.printf("%n== %s%n", text);
  }
}
