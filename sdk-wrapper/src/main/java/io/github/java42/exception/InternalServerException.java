package io.github.java42.exception;

/** Status 500 and above: the server failed. */
public class InternalServerException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public InternalServerException(Failure failure) {
    super(failure);
  }
}
