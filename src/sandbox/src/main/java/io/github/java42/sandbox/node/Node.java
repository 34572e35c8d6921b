package io.github.java42.sandbox.node;

import io.github.java42.client.storage.StorageJson;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.services.Services;
import java.util.List;

/**
 * The host of all operations whose host an earlier response names: the storage node, the server
 * that a device is connected to, and the store of the contents of exfiltrated files. Their paths
 * differ.
 */
public final class Node {
  private Node() {}

  /** What the contract says. */
  public static List<Family> families() {
    return List.of(
        new Family("storage", StorageOperations.ALL, new StorageJson(Mismatch.STRICT)),
        Services.elsewhere());
  }

  /** What the sandbox serves with state: nothing yet. */
  public static Handlers handlers() {
    return new Handlers();
  }
}
