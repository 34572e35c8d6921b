package io.github.java42.sandbox.services;

import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;

/** The operations of the tag KeyValueStore. */
public final class KeyValueStoreHandlers {
  private KeyValueStoreHandlers() {}

  /** Serves them. */
  public static void add(Handlers handlers) {
    handlers.on("getServiceAddress", r -> Answer.text(Services.address(r)));
  }
}
