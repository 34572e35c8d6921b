package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/** No answer: the host was not found, the connection broke, the call was cancelled. */
public class Code42IoException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * With a cause.
   *
   * @param message what went wrong, without secrets
   * @param cause why, or null
   */
  public Code42IoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
