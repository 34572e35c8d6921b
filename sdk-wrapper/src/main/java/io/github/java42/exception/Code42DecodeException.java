package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/** An answer that is not what the contract promises: no JSON, empty, or of another shape. */
public class Code42DecodeException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * With a cause.
   *
   * @param message what can't be read
   * @param cause the fault in the JSON, or null
   */
  public Code42DecodeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
