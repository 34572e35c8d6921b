package io.github.java42.exception;

import io.github.java42.Code42Response;
import io.github.java42.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

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
    super(failure.text());
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

  /**
   * How often the call was sent.
   *
   * @return 1 or more
   */
  public final int attempts() {
    return failure.attempts();
  }

  /**
   * What the server says is wrong, one by one: the entries of the array that the body is, or that it
   * has under {@code problems}, {@code errors} or {@code error}.
   *
   * @return the entries as they came; empty where the body has none, or is no JSON
   */
  public final List<JsonValue> problems() {
    try {
      JsonValue body = response().json();
      for (String name : List.of("problems", "errors", "error")) {
        if (body.isObject() && body.has(name)) {
          body = body.get(name);
        }
      }
      return body.isArray() ? StreamSupport.stream(body.spliterator(), false).toList() : List.of();
    } catch (Code42DecodeException e) {
      return List.of(); // HTML, or nothing: response().text() has it
    }
  }
}
