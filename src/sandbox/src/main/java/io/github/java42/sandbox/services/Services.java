package io.github.java42.sandbox.services;

import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handler;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.tenant.Tenant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The services: what the contract says of them, and what the sandbox serves of that. All are on one
 * host, the key-value store at its root and each other under a path that is its key, so that a call
 * to the wrong one is not found.
 */
public final class Services {
  private static final String STORE = "kv";

  /** Other hosts are not in the store: other answers name them, each time another. */
  private static final Pattern KEY = Pattern.compile(".*API[-_]URL");

  private Services() {}

  /** What the contract says. */
  public static Family family() {
    return new Family(ServicesOperations.ALL, new ServicesJson(Mismatch.STRICT), Services::place);
  }

  /** What the sandbox serves; a tag is a line. */
  public static Handlers handlers(Tenant tenant) {
    Handlers handlers = new Handlers();
    CaseHandlers.add(handlers, tenant.cases());
    DepartingEmployeeCaseHandlers.add(handlers, tenant);
    DepartingEmployeeHandlers.add(handlers, tenant);
    DetectionListUserHandlers.add(handlers, tenant);
    KeyValueStoreHandlers.add(handlers, keys());
    UserRiskProfileHandlers.add(handlers, tenant);
    WatchlistHandlers.add(handlers, tenant.watchlists());
    return handlers;
  }

  /** Where on the host a service is. */
  static String place(String key) {
    return key.equals(STORE) ? "" : '/' + key;
  }

  /** A handler for the data of one tenant, which says in the body that it is meant. */
  static Handler ofTenant(Tenant tenant, Handler handler) {
    return r -> {
      JsonValue body = r.body();
      String id = body == null ? "" : body.getString("tenantId");
      if (!tenant.uid().equals(id)) {
        throw Refusal.of(403, "There is no tenant " + id + " that the caller may see");
      }
      return handler.answer(r);
    };
  }

  private static Set<String> keys() {
    return ServicesOperations.ALL.names().stream()
        .map(ServicesOperations.ALL::get)
        .map(o -> o.host())
        .filter(host -> KEY.matcher(host).matches())
        .collect(Collectors.toUnmodifiableSet());
  }
}
