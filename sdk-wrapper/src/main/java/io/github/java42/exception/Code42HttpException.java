package io.github.java42.exception;

import io.github.java42.Code42Response;
import io.github.java42.json.JsonValue;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer whose status is no success. */
public class Code42HttpException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Code42Response<?> response;
  private final int statusCode;
  private final String operation;
  private final URI requestUrl;
  private final int attempts;
  private final HashMap<String, String> attributes;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public Code42HttpException(Failure failure) {
    super(failure.message());
    this.response = failure.response();
    this.statusCode = failure.response().statusCode();
    this.operation = failure.operation();
    this.requestUrl = failure.response().url();
    this.attempts = failure.attempts();
    this.attributes = new HashMap<>(failure.attributes());
  }

  /**
   * The answer.
   *
   * @return it; never rely on its body to be JSON. Null in a copy that was serialized
   */
  public final Code42Response<?> response() {
    return response;
  }

  /**
   * The status of the answer.
   *
   * @return such as 404
   */
  public final int statusCode() {
    return statusCode;
  }

  /**
   * Which call failed.
   *
   * @return its operationId, such as {@code listUsers}
   */
  public final String operation() {
    return operation;
  }

  /**
   * Where the answer came from.
   *
   * @return the address, with secrets masked
   */
  public final URI requestUrl() {
    return requestUrl;
  }

  /**
   * How often the call was sent.
   *
   * @return 1 or more
   */
  public final int attempts() {
    return attempts;
  }

  /**
   * What the server says is wrong, one by one: the entries of the array that the body is, or that
   * it has under {@code problems}, {@code errors} or {@code error}.
   *
   * @return the entries as they came; empty where the body has none, or is no JSON
   */
  public final List<JsonValue> problems() {
    return Failure.problemsIn(response);
  }

  /**
   * The failure that this exception was created from, to create another exception from it.
   *
   * @return the failure
   * @throws IllegalStateException in a copy that was serialized, which has no response
   */
  public final Failure failure() {
    if (response == null) {
      throw new IllegalStateException("The exception was serialized and has no response");
    }
    return new Failure(String.valueOf(getMessage()), operation, response, attempts, attributes);
  }

  /**
   * For typed exceptions: what the error carries.
   *
   * @param name the name of the attribute
   * @return its text, or null where the call did not name it
   */
  protected final @Nullable String attribute(String name) {
    return attributes.get(name);
  }
}
