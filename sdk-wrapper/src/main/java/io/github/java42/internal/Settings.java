package io.github.java42.internal;

import io.github.java42.Credentials;
import io.github.java42.exception.Code42ConfigException;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a client is built with.
 *
 * @param host the address of the console
 * @param credentials who signs in
 * @param pageSize how many items a page is asked for where the caller does not say, or null for
 *     what the contract says
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long the server may be silent
 */
public record Settings(
    HttpUrl host,
    Credentials credentials,
    @Nullable Integer pageSize,
    Duration connectTimeout,
    Duration readTimeout) {

  /** The largest body that is read into memory. */
  static final int LARGEST_BODY = 256 << 20;

  /**
   * Settings as a user gives them.
   *
   * @throws IllegalArgumentException for an address that can't be
   * @throws Code42ConfigException without credentials
   */
  public static Settings of(
      String host,
      boolean allowPlainHttp,
      @Nullable Credentials credentials,
      @Nullable Integer pageSize,
      Duration connectTimeout,
      Duration readTimeout) {
    HttpUrl url = HostAddress.parse(host, allowPlainHttp);
    if (credentials == null) {
      throw new Code42ConfigException("No credentials are set for " + url.host());
    }
    return new Settings(url, credentials, pageSize, connectTimeout, readTimeout);
  }
}
