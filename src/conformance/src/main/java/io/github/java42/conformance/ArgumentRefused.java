package io.github.java42.conformance;

/**
 * What the case passes cannot be written in Java: the compiler refuses it before anything is sent.
 */
final class ArgumentRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ArgumentRefused(String message) {
    super(message);
  }
}
