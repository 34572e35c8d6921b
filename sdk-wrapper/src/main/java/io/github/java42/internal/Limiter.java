package io.github.java42.internal;

import io.github.java42.RateLimit;
import io.github.java42.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets a call wait for its place in a rate limit. */
record Limiter(RateLimit limit, Sleeper sleeper, Clock clock) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Duration wait = limit.take(clock);
    if (!wait.isZero()) {
      try {
        sleeper.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the rate limit");
      }
    }
    return chain.proceed(chain.request());
  }
}
