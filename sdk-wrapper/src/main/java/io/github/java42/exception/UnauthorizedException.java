package io.github.java42.exception;

/** Status 401: the user name, the password or the token is wrong. */
public class UnauthorizedException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public UnauthorizedException(Failure failure) {
    super(failure);
  }
}
