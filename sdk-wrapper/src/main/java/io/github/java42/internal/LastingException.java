package io.github.java42.internal;

import java.io.IOException;

/** A failure that does not go away when the call is sent again. */
final class LastingException extends IOException {
  private static final long serialVersionUID = 1L;

  LastingException(String message) {
    super(message);
  }
}
