package io.github.java42.exception;

import io.github.java42.Code42Response;
import java.net.URI;

/** An answer whose status is no success. */
public class Code42HttpException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public Code42HttpException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /**
   * The answer.
   *
   * @return it; never rely on its body to be JSON
   */
  public final Code42Response<?> response() {
    return failure.response();
  }

  /**
   * The status of the answer.
   *
   * @return such as 404
   */
  public final int statusCode() {
    return failure.response().statusCode();
  }

  /**
   * Which call failed.
   *
   * @return its operationId, such as {@code listUsers}
   */
  public final String operation() {
    return failure.operation();
  }

  /**
   * Where the answer came from.
   *
   * @return the address, with secrets masked
   */
  public final URI requestUrl() {
    return failure.response().url();
  }
}
