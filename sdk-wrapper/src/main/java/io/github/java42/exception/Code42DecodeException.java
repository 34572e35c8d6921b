package io.github.java42.exception;

import io.github.java42.Code42Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is not what the contract promises: no JSON, empty, or of another shape. */
public class Code42DecodeException extends Code42Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Code42Response<?> response;

  /**
   * Without an answer to look into.
   *
   * @param message what can't be read
   * @param cause the fault in the JSON, or null
   */
  public Code42DecodeException(String message, @Nullable Throwable cause) {
    this(message, cause, null);
  }

  /**
   * With the answer.
   *
   * @param message what can't be read
   * @param cause the fault in the JSON, or null
   * @param response what came, or null
   */
  public Code42DecodeException(
      String message, @Nullable Throwable cause, @Nullable Code42Response<?> response) {
    super(message, cause);
    this.response = response;
  }

  /**
   * What came: its {@code rawText()} shows, for one, the page of HTML that a proxy sent instead.
   *
   * @return the answer; empty where the fault is not one of an answer alone, and in a copy that was
   *     serialized
   */
  public Optional<Code42Response<?>> response() {
    return Optional.ofNullable(response);
  }
}
