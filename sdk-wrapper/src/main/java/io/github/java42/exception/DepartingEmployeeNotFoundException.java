package io.github.java42.exception;

import org.jspecify.annotations.Nullable;

/**
 * Nobody on the list of departing employees has the user name. The list itself could be read: the
 * response is its last page, with a status of success.
 */
public class DepartingEmployeeNotFoundException extends NotFoundException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public DepartingEmployeeNotFoundException(Failure failure) {
    super(failure);
  }

  /**
   * Who was looked for.
   *
   * @return the user name
   */
  public @Nullable String username() {
    return attribute("username");
  }
}
