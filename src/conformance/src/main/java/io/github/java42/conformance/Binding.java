package io.github.java42.conformance;

import java.util.List;
import java.util.Map;

/**
 * How a call of a peer is spelled in Java.
 *
 * @param call the peer's name
 * @param receiver the type that has a static method, or the methods that lead from the client to
 *     the object that has the method
 * @param method the method's name
 * @param positional the peer's names of the positional arguments; those that end in {@code ?} may
 *     be left out; for those with a colon, the JSON behind it is passed where they are
 * @param optional the peer's names of the optional arguments, each with its setter
 * @param open whether all other arguments go through {@code param(name, value)}
 */
record Binding(
    String call,
    List<String> receiver,
    String method,
    List<String> positional,
    Map<String, String> optional,
    boolean open) {

  boolean isStatic() {
    return Character.isUpperCase(receiver.get(0).charAt(0));
  }

  boolean takesOptional() {
    return open || !optional.isEmpty();
  }
}
