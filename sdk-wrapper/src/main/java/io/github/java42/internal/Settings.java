package io.github.java42.internal;

import io.github.java42.CallListener;
import io.github.java42.Credentials;
import io.github.java42.OkHttpCustomizer;
import io.github.java42.RateLimit;
import io.github.java42.RetryPolicy;
import io.github.java42.Sleeper;
import io.github.java42.exception.Code42ConfigException;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a builder collects, with the defaults. A transport reads it once, while it is made, and
 * keeps no reference: so a builder can go on to build another client.
 */
public final class Settings {
  public HomeHost home = HomeHost.CONSOLE;
  public String host = "";
  public boolean allowPlainHttp;
  public @Nullable Credentials credentials;
  public @Nullable Integer pageSize;
  public Duration connectTimeout = Duration.ofSeconds(10);
  public Duration readTimeout = Duration.ofMinutes(3);
  public Duration callTimeout = Duration.ZERO;
  public RetryPolicy retry = RetryPolicy.DEFAULT;
  public @Nullable RateLimit rateLimit;
  public CallListener listener = CallListener.NONE;
  public @Nullable Proxy proxy;
  public @Nullable KeyStore trustStore;
  public String userAgentPrefix = "";
  public String userAgentSuffix = "";
  public OkHttpCustomizer customizer = builder -> {};
  public Clock clock = Clock.systemUTC();
  public Sleeper sleeper = Sleeper.SYSTEM;
  public Map<String, String> headers = Map.of();
  public int mostRedirects = 20;
  public int largestBody = 256 << 20;

  /** The same settings, to be changed without an effect on these. */
  public Settings copy() {
    Settings copy = new Settings();
    copy.home = home;
    copy.host = host;
    copy.allowPlainHttp = allowPlainHttp;
    copy.credentials = credentials;
    copy.pageSize = pageSize;
    copy.connectTimeout = connectTimeout;
    copy.readTimeout = readTimeout;
    copy.callTimeout = callTimeout;
    copy.retry = retry;
    copy.rateLimit = rateLimit;
    copy.listener = listener;
    copy.proxy = proxy;
    copy.trustStore = trustStore;
    copy.userAgentPrefix = userAgentPrefix;
    copy.userAgentSuffix = userAgentSuffix;
    copy.customizer = customizer;
    copy.clock = clock;
    copy.sleeper = sleeper;
    copy.headers = headers;
    copy.mostRedirects = mostRedirects;
    copy.largestBody = largestBody;
    return copy;
  }

  /** The address of the home host. */
  HttpUrl url() {
    return HostAddress.home(home.argument(), host, allowPlainHttp);
  }

  /** Who signs in. */
  Credentials whoSignsIn() {
    if (credentials == null) {
      throw new Code42ConfigException("No credentials are set for " + url().host());
    }
    return credentials;
  }
}
