package io.github.java42.sandbox.services;

import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import java.util.Set;

/** The operations of the tag KeyValueStore. */
public final class KeyValueStoreHandlers {
  private KeyValueStoreHandlers() {}

  /** Serves them for services with these keys. */
  public static void add(Handlers handlers, Set<String> keys) {
    handlers.on("getServiceAddress", r -> Answer.text(address(keys, r)));
  }

  private static String address(Set<String> keys, Request r) {
    String key = r.required("key");
    if (!keys.contains(key)) {
      throw Refusal.of(404, "There is no service " + key);
    }
    return r.host() + Services.place(key);
  }
}
