package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/** What can go wrong with a call; unchecked. A wrong argument is an IllegalArgumentException. */
public class Code42Exception extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message what went wrong, without secrets
   */
  public Code42Exception(String message) {
    this(message, null);
  }

  /**
   * With a cause.
   *
   * @param message what went wrong, without secrets
   * @param cause why, or null
   */
  public Code42Exception(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
