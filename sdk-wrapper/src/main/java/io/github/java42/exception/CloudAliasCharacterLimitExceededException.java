package io.github.java42.exception;

/** A cloud alias is longer than the service takes; nothing was sent. */
public class CloudAliasCharacterLimitExceededException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message which alias, and how long it may be
   */
  public CloudAliasCharacterLimitExceededException(String message) {
    super(message);
  }
}
