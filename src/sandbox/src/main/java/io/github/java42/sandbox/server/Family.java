package io.github.java42.sandbox.server;

import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What one document of the contract says of a host.
 *
 * @param document the name of the document
 * @param operations the facts of its operations
 * @param models its models, which must be strict
 * @param hosts which {@code x-host} of the contract the host stands for; the others are elsewhere
 * @param place where on the host an {@code x-host} of the contract is: a path, or nothing for the
 *     root
 */
public record Family(
    String document,
    Operations operations,
    ModelRegistry models,
    Predicate<String> hosts,
    UnaryOperator<String> place) {
  /** A family whose operations are all at the root of one host. */
  public Family(String document, Operations operations, ModelRegistry models) {
    this(document, operations, models, host -> true, host -> "");
  }

  /** The operations that are at the host. */
  List<Operation> served() {
    return operations.names().stream()
        .map(operations::get)
        .filter(operation -> hosts.test(operation.host()))
        .toList();
  }
}
