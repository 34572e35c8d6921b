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
import io.github.java42.runtime.Operation.Lifecycle;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are no success as exceptions: the first error that the operation is known to give
 * and whose status and markers are there, else that of the status.
 */
final class Errors {
  private Errors() {}

  /** Whether the answer is an error that the operation is known to give: then it is final. */
  static boolean announces(Operation operation, int status, byte[] body) {
    return !operation.errors().isEmpty()
        && typed(operation, status, new String(body, StandardCharsets.UTF_8)) != null;
  }

  /**
   * The exception.
   *
   * @param reason the reason phrase of the status line
   * @param attempts how often the call was sent
   * @param arguments what the caller gave, by wire names, without secrets
   * @param today tells whether an operation has come to its end
   */
  static Code42HttpException of(
      Operation operation,
      String reason,
      Code42Response<?> response,
      int attempts,
      Map<String, String> arguments,
      LocalDate today) {
    int status = response.statusCode();
    TypedError typed = typed(operation, status, response.rawText());
    if (typed == null) {
      String message = plain(operation, status, reason, response) + gone(operation, status, today);
      return byStatus(status, new Failure(message, operation.id(), response, attempts, Map.of()));
    }
    Map<String, String> attributes = typed.attributes(arguments);
    String message = typed.message(attributes) + gone(operation, status, today);
    return typed
        .create()
        .apply(new Failure(message, operation.id(), response, attempts, attributes));
  }

  private static @Nullable TypedError typed(Operation operation, int status, String body) {
    for (String name : operation.errors()) {
      TypedError error = ErrorTable.ALL.get(name);
      if (error != null && error.matches(status, body)) {
        return error;
      }
    }
    return null;
  }

  private static String plain(
      Operation operation, int status, String reason, Code42Response<?> response) {
    String phrase = reason.isBlank() ? "" : " " + reason;
    return operation.id()
        + ": "
        + status
        + phrase
        + " for "
        + operation.method()
        + " "
        + response.url();
  }

  /** What to say of an operation that is not there any more. */
  private static String gone(Operation operation, int status, LocalDate today) {
    Lifecycle life = operation.lifecycle();
    if (life == null || (status != 404 && status != 410) || !hasEnded(life, today)) {
      return "";
    }
    StringBuilder text = new StringBuilder(" ").append(operation.id());
    text.append(" is ").append(life.stage());
    if (life.since() != null) {
      text.append(" since ").append(life.since());
    }
    if (life.sunset() != null) {
      text.append(" and does not work from ").append(life.sunset());
    }
    if (life.replacement() != null) {
      text.append("; use ").append(life.replacement());
    }
    return text.append('.').toString();
  }

  private static boolean hasEnded(Lifecycle life, LocalDate today) {
    String sunset = life.sunset();
    if (life.stage().equals("retired") || sunset == null) {
      return life.stage().equals("retired");
    }
    boolean month = sunset.length() == "2026-01".length();
    return !today.isBefore(LocalDate.parse(month ? sunset + "-01" : sunset));
  }

  private static Code42HttpException byStatus(int status, Failure failure) {
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
