package io.github.java42.exception;

/** Status 400: the server did not understand the request, or refuses what it asks for. */
public class BadRequestException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public BadRequestException(Failure failure) {
    super(failure);
  }
}
