package io.github.java42;

import io.github.java42.exception.Code42ConfigException;
import io.github.java42.internal.HomeHost;
import io.github.java42.internal.Services;
import io.github.java42.internal.Settings;
import io.github.java42.internal.Transport;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * Settings of a client. All but the credentials have a default; nothing is process-wide.
 *
 * <pre>{@code
 * Code42Client sdk =
 *     Code42Client.builder("console.us.code42.com")
 *         .credentials(Credentials.localAccount("me@example.com", password))
 *         .retry(RetryPolicy.DEFAULT.withAttempts(5))
 *         .rateLimit(RateLimit.perMinute(120))
 *         .build();
 * }</pre>
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {
  private final Settings settings = new Settings();
  private final Function<Services, C> client;

  ClientBuilder(HomeHost home, String host, Function<Services, C> client) {
    this.settings.home = home;
    this.settings.host = host;
    this.client = client;
  }

  /**
   * Who signs in.
   *
   * @param credentials such as {@link Credentials#localAccount(String, String)}
   * @return this builder
   */
  public ClientBuilder<C> credentials(Credentials credentials) {
    settings.credentials = credentials;
    return this;
  }

  /**
   * How many items a page is asked for, where a call does not say.
   *
   * @param pageSize 1 or more; cut to what an operation allows
   * @return this builder
   * @throws IllegalArgumentException for less than 1
   */
  public ClientBuilder<C> pageSize(int pageSize) {
    settings.pageSize = atLeastOne("pageSize", pageSize);
    return this;
  }

  /**
   * Lets credentials travel over http to a host other than this machine.
   *
   * @return this builder
   */
  public ClientBuilder<C> allowPlainHttp() {
    settings.allowPlainHttp = true;
    return this;
  }

  /**
   * How long a connection may take to be made.
   *
   * @param timeout more than zero; 10 seconds where it is not set
   * @return this builder
   * @throws IllegalArgumentException for zero or less
   */
  public ClientBuilder<C> connectTimeout(Duration timeout) {
    settings.connectTimeout = positive("connectTimeout", timeout);
    return this;
  }

  /**
   * How long the server may be silent.
   *
   * @param timeout more than zero; 3 minutes where it is not set
   * @return this builder
   * @throws IllegalArgumentException for zero or less
   */
  public ClientBuilder<C> readTimeout(Duration timeout) {
    settings.readTimeout = positive("readTimeout", timeout);
    return this;
  }

  /**
   * How long a call may take in all, waits and further attempts included.
   *
   * @param timeout more than zero; no limit where it is not set
   * @return this builder
   * @throws IllegalArgumentException for zero or less
   */
  public ClientBuilder<C> callTimeout(Duration timeout) {
    settings.callTimeout = positive("callTimeout", timeout);
    return this;
  }

  /**
   * When a call is sent again.
   *
   * @param policy {@link RetryPolicy#DEFAULT} where it is not set
   * @return this builder
   */
  public ClientBuilder<C> retry(RetryPolicy policy) {
    settings.retry = policy;
    return this;
  }

  /**
   * How many calls a minute may have.
   *
   * @param limit may be shared with other clients; no limit where it is not set
   * @return this builder
   */
  public ClientBuilder<C> rateLimit(RateLimit limit) {
    settings.rateLimit = limit;
    return this;
  }

  /**
   * Who hears of every call.
   *
   * @param listener the one listener
   * @return this builder
   */
  public ClientBuilder<C> listener(CallListener listener) {
    settings.listener = listener;
    return this;
  }

  /**
   * The proxy that all calls go through.
   *
   * @param proxy that of the JVM where it is not set
   * @return this builder
   */
  public ClientBuilder<C> proxy(Proxy proxy) {
    settings.proxy = proxy;
    return this;
  }

  /**
   * The certificates that are trusted instead of those of the JVM.
   *
   * @param certificates those of the authorities
   * @return this builder
   */
  public ClientBuilder<C> trustStore(KeyStore certificates) {
    settings.trustStore = certificates;
    return this;
  }

  /**
   * What stands before the SDK's name in the User-Agent header.
   *
   * @param prefix such as {@code my-integration/1.2}
   * @return this builder
   */
  public ClientBuilder<C> userAgentPrefix(String prefix) {
    settings.userAgentPrefix = prefix;
    return this;
  }

  /**
   * What stands behind the SDK's name in the User-Agent header.
   *
   * @param suffix such as {@code (acme.example)}
   * @return this builder
   */
  public ClientBuilder<C> userAgentSuffix(String suffix) {
    settings.userAgentSuffix = suffix;
    return this;
  }

  /**
   * Who has the last word on the HTTP client.
   *
   * @param customizer changes what there is no setting for
   * @return this builder
   */
  public ClientBuilder<C> customize(OkHttpCustomizer customizer) {
    settings.customizer = customizer;
    return this;
  }

  /**
   * Who tells the time; for tests.
   *
   * @param clock that of the system where it is not set
   * @return this builder
   */
  public ClientBuilder<C> clock(Clock clock) {
    settings.clock = clock;
    return this;
  }

  /**
   * Who waits between attempts and for the rate limit; for tests.
   *
   * @param sleeper {@link Sleeper#SYSTEM} where it is not set
   * @return this builder
   */
  public ClientBuilder<C> sleeper(Sleeper sleeper) {
    settings.sleeper = sleeper;
    return this;
  }

  static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": " + value + " is not 1 or more");
    }
    return value;
  }

  static Duration positive(String name, Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException(name + ": " + timeout + " is not more than zero");
    }
    return timeout;
  }

  /**
   * Builds the client. No I/O: the first call signs in.
   *
   * @return the client
   * @throws IllegalArgumentException for an address that can't be
   * @throws Code42ConfigException without credentials
   */
  public C build() {
    return client.apply(services());
  }

  /** Builds the client, and checks its credentials at once. */
  C connect() {
    Services services = services();
    try {
      services.checkCredentials();
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
    return client.apply(services);
  }

  private Services services() {
    return new Services(new Transport(settings));
  }
}
