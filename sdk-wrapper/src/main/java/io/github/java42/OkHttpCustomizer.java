package io.github.java42;

import okhttp3.OkHttpClient;

/**
 * Has the last word on the HTTP client: for what this SDK has no setting for. What it adds sees
 * tokens and secrets; what it removes may undo a promise of the SDK, such as that nothing is sent
 * twice.
 */
@FunctionalInterface
public interface OkHttpCustomizer {
  /**
   * Changes the HTTP client that a client is about to be built with.
   *
   * @param builder all else is set already
   */
  void customize(OkHttpClient.Builder builder);
}
