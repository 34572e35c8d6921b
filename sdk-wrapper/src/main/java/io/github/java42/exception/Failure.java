package io.github.java42.exception;

import io.github.java42.Code42Response;
import java.util.Map;

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
    Map<String, String> attributes) {}
