package io.github.java42.exception;

/** The console has no such service around it, so that a call has nowhere to go; it was not sent. */
public class FeatureUnavailableException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message which service is missing
   */
  public FeatureUnavailableException(String message) {
    super(message);
  }
}
