package io.github.java42.exception;

/** Settings that are missing, or that contradict each other; nothing was sent. */
public class Code42ConfigException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message what is missing, by name
   */
  public Code42ConfigException(String message) {
    super(message);
  }
}
