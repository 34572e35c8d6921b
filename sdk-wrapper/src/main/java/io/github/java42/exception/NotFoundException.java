package io.github.java42.exception;

/** Status 404: what was asked for does not exist, or may not be seen. */
public class NotFoundException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public NotFoundException(Failure failure) {
    super(failure);
  }
}
