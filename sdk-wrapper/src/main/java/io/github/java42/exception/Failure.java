package io.github.java42.exception;

import io.github.java42.Code42Response;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What an answer that is no success tells; from it the exceptions are made.
 *
 * @param message what went wrong, without secrets
 * @param operation the operationId of the call
 * @param response the answer, whose body may be no JSON
 * @param attempts how often the call was sent
 * @param attributes what a typed exception carries, by name
 */
public record Failure(
    String message,
    String operation,
    Code42Response<?> response,
    int attempts,
    Map<String, String> attributes) {

  /**
   * Copies the attributes.
   *
   * @param message what went wrong, without secrets
   * @param operation the operationId of the call
   * @param response the response, whose body may not be JSON
   * @param attempts how often the request was sent
   * @param attributes the attributes of a typed exception, by name
   */
  public Failure {
    attributes = Map.copyOf(attributes);
  }

  /**
   * The same failure in other words, for an exception that replaces another one:
   *
   * <pre>{@code
   * throw new UserAlreadyExistsException(
   *     e.failure().with("There is a user " + name + ".", Map.of("username", name)));
   * }</pre>
   *
   * @param message what went wrong, without secrets
   * @param attributes the attributes of a typed exception, by name; they replace the present ones
   * @return the failure of the same call
   */
  public Failure with(String message, Map<String, String> attributes) {
    return new Failure(message, operation, response, attempts, attributes);
  }

  /**
   * What an answer says is wrong, as {@link Code42HttpException#problems()} has it.
   *
   * @param response the answer
   * @return the entries as they came; empty where the body has none, or is no JSON
   */
  public static List<JsonValue> problemsIn(Code42Response<?> response) {
    try {
      JsonValue body = response.json();
      for (String name : List.of("problems", "errors", "error")) {
        if (body.isObject() && body.has(name)) {
          body = body.get(name);
        }
      }
      return body.isArray() ? StreamSupport.stream(body.spliterator(), false).toList() : List.of();
    } catch (Code42DecodeException | JsonException e) {
      return List.of(); // HTML, nothing, a key twice: response().text() has it
    }
  }
}
