package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a call of a peer is spelled in Java.
 *
 * @param call the peer's name
 * @param condition the arguments or facts of the case that must have these values; arguments that
 *     are named here are not passed
 * @param receiver the type that has a static method, or the methods that lead from the client to
 *     the object that has the method
 * @param method the method's name
 * @param positional the peer's names of the positional arguments; those that end in {@code ?} may
 *     be left out; for those with a colon, the JSON behind it is passed where they are
 * @param optional the optional arguments
 * @param absent the peer's names of the arguments that this client does not have
 * @param open whether all other arguments go through {@code param(name, value)}
 * @param headers what {@code withOptions} sends besides
 */
record Binding(
    String call,
    Map<String, String> condition,
    List<String> receiver,
    String method,
    List<String> positional,
    List<OptionalArgument> optional,
    Set<String> absent,
    boolean open,
    Map<String, String> headers) {

  boolean isStatic() {
    return Character.isUpperCase(receiver.get(0).charAt(0));
  }

  boolean takesOptional() {
    return open || !optional.isEmpty();
  }

  boolean knows(String argument) {
    return optional.stream().anyMatch(option -> option.peers().contains(argument));
  }

  boolean isPositional(String argument) {
    return positional.stream().anyMatch(word -> word.replaceFirst("[?:].*", "").equals(argument));
  }

  /** Whether the condition holds for these arguments and facts. */
  boolean fits(Map<String, JsonNode> args) {
    return condition.entrySet().stream()
        .allMatch(
            required -> {
              JsonNode value = args.get(required.getKey());
              return value != null && value.asText().equalsIgnoreCase(required.getValue());
            });
  }
}
