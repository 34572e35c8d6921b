package io.github.java42.sandbox.console;

import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.tenant.Tenant;

/** The console: what the contract says of it, and what the sandbox serves of that. */
public final class Console {
  private Console() {}

  /** What the contract says. */
  public static Family family() {
    return new Family(ConsoleOperations.ALL, new ConsoleJson(Mismatch.STRICT));
  }

  /** What the sandbox serves; a tag is a line. */
  public static Handlers handlers(Tenant tenant) {
    Handlers handlers = new Handlers();
    AuthenticationHandlers.add(handlers, tenant);
    UserHandlers.add(handlers, tenant);
    return handlers;
  }
}
