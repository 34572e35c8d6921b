package io.github.java42.conformance;

/** What the caller's own code throws inside a call; the SDK lets it through. */
final class CallerError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CallerError(String message) {
    super(message);
  }
}
