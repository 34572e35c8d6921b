package io.github.java42.internal;

import java.io.IOException;

/** A body that would not fit into memory, or should not. Asking again does not help. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLargeException(int largest) {
    super("the body is larger than " + largest + " bytes");
  }
}
