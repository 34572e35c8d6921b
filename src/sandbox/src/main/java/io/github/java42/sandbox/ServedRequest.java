package io.github.java42.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A request that came, without its query and body, which may hold secrets.
 *
 * @param operation its operation's name in the contract, such as {@code listUsers}; null where the
 *     contract has no such operation
 * @param method the verb, in capitals
 * @param path the path as it came, such as {@code /api/v1/User}
 * @param status the HTTP status that was answered; 0 where the connection was closed instead, which
 *     only a fault does
 */
public record ServedRequest(@Nullable String operation, String method, String path, int status) {}
