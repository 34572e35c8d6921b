package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/** No answer in time. Whether the server has done what was asked is not known. */
public class Code42TimeoutException extends Code42IoException {
  private static final long serialVersionUID = 1L;

  /**
   * With a cause.
   *
   * @param message what took too long
   * @param cause why, or null
   */
  public Code42TimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
