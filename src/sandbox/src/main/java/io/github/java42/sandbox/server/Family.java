package io.github.java42.sandbox.server;

import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Operations;

/**
 * What one document of the contract says.
 *
 * @param operations the facts of its operations
 * @param models its models, which must be strict
 */
public record Family(Operations operations, ModelRegistry models) {}
