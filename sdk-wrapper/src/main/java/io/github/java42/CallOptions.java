package io.github.java42;

import io.github.java42.internal.Arguments;
import io.github.java42.internal.Services;
import io.github.java42.internal.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Settings of a derived client; see {@link Code42Client#withOptions}. */
public final class CallOptions {
  private static final Set<String> OURS =
      Set.of("authorization", "totp-auth", "cookie", "host", "content-type", "content-length");

  private final Settings settings;

  CallOptions(Settings settings) {
    this.settings = settings;
  }

  /** Derives services whose settings the options have changed. */
  static Services applied(Services services, Consumer<CallOptions> options) {
    Arguments.required("options", options);
    return services.with(settings -> options.accept(new CallOptions(settings)));
  }

  /**
   * How long a call may take in all, waits and further attempts included.
   *
   * @param timeout more than zero
   * @return these options
   * @throws IllegalArgumentException for zero or less
   */
  public CallOptions callTimeout(Duration timeout) {
    settings.callTimeout = ClientBuilder.positive("callTimeout", timeout);
    return this;
  }

  /**
   * How long the server may be silent.
   *
   * @param timeout more than zero
   * @return these options
   * @throws IllegalArgumentException for zero or less
   */
  public CallOptions readTimeout(Duration timeout) {
    settings.readTimeout = ClientBuilder.positive("readTimeout", timeout);
    return this;
  }

  /**
   * When a call is sent again.
   *
   * @param policy such as {@link RetryPolicy#NONE}
   * @return these options
   */
  public CallOptions retry(RetryPolicy policy) {
    settings.retry = policy;
    return this;
  }

  /**
   * How many items a page is asked for, where a call does not say.
   *
   * @param pageSize 1 or more
   * @return these options
   * @throws IllegalArgumentException for less than 1
   */
  public CallOptions pageSize(int pageSize) {
    settings.pageSize = ClientBuilder.atLeastOne("pageSize", pageSize);
    return this;
  }

  /**
   * Sends a header with each call.
   *
   * @param name its name; not one that the SDK sets itself
   * @param value its value
   * @return these options
   * @throws IllegalArgumentException for a name that is the SDK's
   */
  public CallOptions header(String name, String value) {
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header: the SDK sets " + name + " itself");
    }
    Map<String, String> headers = new LinkedHashMap<>(settings.headers);
    headers.put(name, value);
    settings.headers = Map.copyOf(headers);
    return this;
  }
}
