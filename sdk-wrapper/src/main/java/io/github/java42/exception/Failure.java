package io.github.java42.exception;

import io.github.java42.Code42Response;

/**
 * What an answer that is no success tells; from it the exceptions are made.
 *
 * @param message what went wrong, without secrets
 * @param operation the operationId of the call
 * @param response the answer, whose body may be no JSON
 */
public record Failure(String message, String operation, Code42Response<?> response) {}
