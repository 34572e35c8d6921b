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
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Lifecycle;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are no success as exceptions: the first error that the operation is known to give
 * and whose status and markers are there, else that of the status.
 */
final class Errors {
  private static final Pattern RETRY_AFTER = Pattern.compile("[\\w ,:+-]{1,40}");

  /** A word for programs, such as {@code USER_DUPLICATE}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");

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
      String message =
          plain(operation, reason, response, attempts) + gone(operation, status, today);
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

  /** Of what the server wrote only what can't be a secret: the rest may repeat what was sent. */
  private static String plain(
      Operation operation, String reason, Code42Response<?> response, int attempts) {
    StringBuilder text = new StringBuilder(operation.id());
    text.append(": ").append(response.statusCode());
    if (!reason.isBlank()) {
      text.append(' ').append(reason);
    }
    String codes = codes(response);
    if (!codes.isEmpty()) {
      text.append(" (").append(codes).append(')');
    }
    text.append(" for ").append(operation.method()).append(' ').append(response.url());
    if (attempts > 1) {
      text.append(", after ").append(attempts).append(" attempts");
    }
    response.headers().getOrDefault("Retry-After", List.of()).stream()
        .filter(wait -> RETRY_AFTER.matcher(wait).matches())
        .findFirst()
        .ifPresent(wait -> text.append(", Retry-After: ").append(wait));
    return text.toString();
  }

  private static String codes(Code42Response<?> response) {
    return Failure.problemsIn(response).stream()
        .map(Errors::code)
        .filter(code -> !code.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String code(JsonValue problem) {
    try {
      String name =
          problem.isObject() ? problem.find("name").map(JsonValue::toString).orElse("") : "";
      return CODE.matcher(name).matches() ? name : "";
    } catch (JsonException e) {
      return ""; // it is there twice
    }
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
