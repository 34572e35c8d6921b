package io.github.java42.internal;

import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Failure;
import java.util.function.Function;

/**
 * A row of the error table.
 *
 * @param status the status that it needs
 * @param marker the text that must stand in the body
 * @param message what is wrong, with {@code {wireName}} for arguments of the call
 * @param create makes the exception
 */
record TypedError(
    int status, String marker, String message, Function<Failure, Code42HttpException> create) {

  boolean matches(int status, String body) {
    return status == this.status && body.contains(marker);
  }
}
