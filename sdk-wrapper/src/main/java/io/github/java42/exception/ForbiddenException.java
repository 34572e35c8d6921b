package io.github.java42.exception;

/** Status 403: whoever is signed in does not have the permission. */
public class ForbiddenException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public ForbiddenException(Failure failure) {
    super(failure);
  }
}
