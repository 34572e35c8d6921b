package io.github.java42.conformance;

/** The runner's own tables do not fit the SDK or the case. */
final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BindingException(String message) {
    super(message);
  }
}
