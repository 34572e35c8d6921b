package io.github.java42.internal;

import io.github.java42.json.OpenEnum;

/** A value that contradicts the one that a method always sends. */
final class Conflict {
  private Conflict() {}

  /**
   * The exception. It shows the method's value only if that cannot be a secret, and never the
   * caller's.
   *
   * @param path the name of the value in Java
   * @param fixed the value that the method sends
   */
  static IllegalArgumentException of(String path, Object fixed) {
    boolean shown =
        fixed instanceof Boolean || fixed instanceof Number || fixed instanceof OpenEnum;
    return new IllegalArgumentException(
        path
            + ": contradicts the value that this method sends"
            + (shown ? ", " + fixed : "")
            + "; leave it unset");
  }
}
