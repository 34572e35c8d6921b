package io.github.java42.sandbox.server;

import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Operations;
import java.util.function.UnaryOperator;

/**
 * What one document of the contract says.
 *
 * @param operations the facts of its operations
 * @param models its models, which must be strict
 * @param place where on the host an {@code x-host} of the contract is: a path, or nothing for the
 *     root
 */
public record Family(Operations operations, ModelRegistry models, UnaryOperator<String> place) {
  /** A family whose operations are all at the root. */
  public Family(Operations operations, ModelRegistry models) {
    this(operations, models, host -> "");
  }
}
