package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/** Settings that are missing, or that contradict each other; nothing was sent. */
public class Code42ConfigException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message what is missing, by name
   */
  public Code42ConfigException(String message) {
    this(message, null);
  }

  /**
   * With a cause.
   *
   * @param message what can't be used, by name
   * @param cause why, or null
   */
  public Code42ConfigException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
