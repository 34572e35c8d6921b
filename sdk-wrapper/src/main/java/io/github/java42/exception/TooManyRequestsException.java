package io.github.java42.exception;

/** Status 429: too many requests in too short a time. */
public class TooManyRequestsException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public TooManyRequestsException(Failure failure) {
    super(failure);
  }
}
