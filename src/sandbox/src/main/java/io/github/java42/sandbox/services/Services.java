package io.github.java42.sandbox.services;

import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handler;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Tenant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The services: what the contract says of them, and what the sandbox serves of that. All are on one
 * host, the key-value store at its root and each other under a path that is its key, so that a call
 * to the wrong one is not found.
 */
public final class Services {
  private static final String DOCUMENT = "services";
  private static final String STORE = "kv";

  /** Other hosts are not in the store: other answers name them, each time another. */
  private static final Pattern KEY = Pattern.compile(".*API[-_]URL");

  private Services() {}

  /** What the contract says of the services and of the store. */
  public static Family family() {
    return new Family(
        DOCUMENT,
        ServicesOperations.ALL,
        new ServicesJson(Mismatch.STRICT),
        Services::isKnownToClients,
        Services::place);
  }

  /** What the contract says of hosts that are elsewhere, though they are in the same document. */
  public static Family elsewhere() {
    Predicate<String> isNamedByResponses = host -> !isKnownToClients(host);
    return new Family(
        DOCUMENT,
        ServicesOperations.ALL,
        new ServicesJson(Mismatch.STRICT),
        isNamedByResponses,
        host -> "");
  }

  /** What the sandbox serves; a tag is a line. */
  public static Handlers handlers(Tenant tenant) {
    Handlers handlers = new Handlers();
    CaseHandlers.add(handlers, tenant.cases());
    DepartingEmployeeCaseHandlers.add(handlers, tenant);
    DepartingEmployeeHandlers.add(handlers, tenant);
    DetectionListUserHandlers.add(handlers, tenant);
    KeyValueStoreHandlers.add(handlers);
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

  /**
   * Returns the address of the service that a request to the store asks for.
   *
   * @throws Refusal if the store does not know the service
   */
  public static String address(Request request) {
    String key = request.required("key");
    if (!keys().contains(key)) {
      throw Refusal.of(404, "There is no service " + key);
    }
    return request.host() + place(key);
  }

  private static Set<String> keys() {
    return ServicesOperations.ALL.names().stream()
        .map(ServicesOperations.ALL::get)
        .map(o -> o.host())
        .filter(host -> KEY.matcher(host).matches())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isKnownToClients(String host) {
    return host.equals(STORE) || KEY.matcher(host).matches();
  }
}
