package io.github.java42.sandbox.console;

import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** The console: what the contract says of it, and what the sandbox serves of that. */
public final class Console {
  private Console() {}

  /** What the contract says. */
  public static Family family() {
    return new Family("console", ConsoleOperations.ALL, new ConsoleJson(Mismatch.STRICT));
  }

  /**
   * What the sandbox serves; a tag is a line.
   *
   * @param tenant the company
   * @param services where its services are; null where it has none
   */
  public static Handlers handlers(Tenant tenant, @Nullable String services) {
    Handlers handlers = new Handlers();
    AuthenticationHandlers.add(handlers, tenant);
    CustomerHandlers.add(handlers, tenant);
    DeviceHandlers.add(handlers, tenant.devices());
    OrgHandlers.add(handlers, tenant.organizations());
    RoleHandlers.add(handlers, tenant);
    ServerEnvironmentHandlers.add(handlers, services);
    UserHandlers.add(handlers, tenant);
    UserChangeHandlers.add(handlers, tenant);
    UserStateHandlers.add(handlers, tenant);
    return handlers;
  }
}
