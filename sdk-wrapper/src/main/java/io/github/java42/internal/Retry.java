package io.github.java42.internal;

import io.github.java42.RetryPolicy;
import io.github.java42.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends again what failed, by the rules that {@link RetryPolicy} states. */
final class Retry implements Interceptor {
  private final RetryPolicy policy;
  private final Sleeper sleeper;
  private final Clock clock;

  Retry(RetryPolicy policy, Sleeper sleeper, Clock clock) {
    this.policy = policy;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    CallState state = CallState.on(request);
    for (int sent = 1; ; sent++) {
      state.attempt(request.url().host());
      Duration wait = wait(sent);
      try {
        Response response = chain.proceed(request);
        state.answered(response.code());
        Duration asked = retryAfter(response);
        if (sent == policy.attempts()
            || !mayRepeat(request, response)
            || (asked != null && asked.compareTo(policy.longestRetryAfter()) > 0)) {
          return response;
        }
        response.close();
        wait = asked == null ? wait : asked;
      } catch (IOException e) {
        state.failed(e);
        if (sent == policy.attempts() || !mayRepeat(request, e) || chain.call().isCanceled()) {
          throw e;
        }
      }
      state.retry(wait);
      sleep(wait);
    }
  }

  private static boolean mayRepeat(Request request, Response response) {
    int status = response.code();
    boolean transientFault = status == 408 || status == 429 || status >= 500;
    return transientFault
        && (status == 429 || Facts.on(request).isRetrySafe())
        && !Errors.announces(Facts.on(request), status, CallState.on(request).body());
  }

  /** A loop of redirects stays one, an untrusted server too; after a time-out it may be at work. */
  private static boolean mayRepeat(Request request, IOException e) {
    boolean lasting =
        e instanceof LastingException
            || e instanceof SSLException
            || e instanceof InterruptedIOException;
    return !lasting && Facts.on(request).isRetrySafe();
  }

  private Duration wait(int sent) {
    long first = policy.firstWait().toMillis();
    long longest = policy.longestWait().toMillis();
    long most = sent > 40 ? longest : Math.min(longest, first << (sent - 1));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(0, most) + 1));
  }

  private @Nullable Duration retryAfter(Response response) {
    String value = response.header("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Duration until =
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return until.isNegative() ? Duration.ZERO : until;
    } catch (DateTimeException e) {
      return null; // not what the standard has: as if it were not there
    }
  }

  private void sleep(Duration wait) throws InterruptedIOException {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to send again");
    }
  }
}
