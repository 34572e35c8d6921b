package io.github.java42.sandbox.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operations that are served. */
public final class Handlers {
  private final Map<String, Handler> byOperation = new LinkedHashMap<>();

  /**
   * Serves an operation.
   *
   * @param operationId its name in the contract
   * @param handler what it does
   * @return this
   */
  public Handlers on(String operationId, Handler handler) {
    if (byOperation.put(operationId, handler) != null) {
      throw new IllegalArgumentException(operationId + " has a handler already");
    }
    return this;
  }

  Set<String> operations() {
    return new TreeSet<>(byOperation.keySet());
  }

  @Nullable Handler of(String operationId) {
    return byOperation.get(operationId);
  }
}
