package io.github.java42.exception;

/** Status 409: the request contradicts what is there. */
public class ConflictException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public ConflictException(Failure failure) {
    super(failure);
  }
}
