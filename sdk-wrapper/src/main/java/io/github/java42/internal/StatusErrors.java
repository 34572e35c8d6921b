package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.exception.BadRequestException;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.ConflictException;
import io.github.java42.exception.Failure;
import io.github.java42.exception.ForbiddenException;
import io.github.java42.exception.InternalServerException;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.TooManyRequestsException;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.runtime.Operation;

/** Answers that are no success as exceptions. */
final class StatusErrors {
  private StatusErrors() {}

  static Code42HttpException of(Operation operation, String reason, Code42Response<?> response) {
    int status = response.statusCode();
    String message =
        operation.id()
            + ": "
            + status
            + (reason.isBlank() ? "" : " " + reason)
            + " for "
            + operation.method()
            + " "
            + response.url();
    Failure failure = new Failure(message, operation.id(), response);
    return switch (status) {
      case 400 -> new BadRequestException(failure);
      case 401 -> new UnauthorizedException(failure);
      case 403 -> new ForbiddenException(failure);
      case 404 -> new NotFoundException(failure);
      case 409 -> new ConflictException(failure);
      case 429 -> new TooManyRequestsException(failure);
      default ->
          status >= 500 ? new InternalServerException(failure) : new Code42HttpException(failure);
    };
  }
}
